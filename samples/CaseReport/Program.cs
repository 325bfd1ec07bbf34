using System.Text;
using CaseReport;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return CaseReportProgram.Run(args, Console.Out, Console.Error, Screen.OfConsole());
