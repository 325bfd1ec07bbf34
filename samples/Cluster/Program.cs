using System.Text;
using Cluster;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await ClusterProgram.RunAsync(args, Console.Out, Console.Error);
