namespace CaseReport;

/// <summary>Why no report can be made, in one line for whoever asked for it.</summary>
internal sealed class NoReportException(string message) : Exception(message);
