using System.Text;
using Pipeline;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await PipelineProgram.RunAsync(args, Console.Out, Console.Error, ProgressBar.OnTerminal());
