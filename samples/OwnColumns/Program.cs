using System.Text;
using OwnColumns;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return OwnColumnsProgram.Run(args, Console.Out, Console.Error);
