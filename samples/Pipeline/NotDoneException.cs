namespace Pipeline;

/// <summary>Why something can't be done, in one line for whoever asked for it.</summary>
internal sealed class NotDoneException(string message) : Exception(message);
