namespace GpuSupply.Tests.Findings;

/// <summary>Bad input and the one finding that it makes.</summary>
/// <param name="Code">What is found.</param>
/// <param name="Field">The field that it concerns: the type that declares it and its name.</param>
/// <param name="Record">The record that is named.</param>
/// <param name="Value">What its message says, the value in question among it.</param>
/// <param name="Records">The records that are added to <see cref="FindingCase.Base"/>.</param>
public sealed record FindingRow(FindingCode Code, string Field, string Record, string Value, params Record[] Records)
{
    public override string ToString() => $"{Code} {Field} {Record}";
}
