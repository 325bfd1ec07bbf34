using System.Reflection;

namespace GpuSupply.Mutants;

/// <summary>The switch that Stryker compiles into a library with all its mutants: which of them runs, and which were come by.</summary>
internal sealed class MutantSwitch
{
    private readonly FieldInfo active;
    private readonly FieldInfo captures;
    private readonly MethodInfo covered;

    public MutantSwitch(Assembly library)
    {
        Type control = library.GetTypes().Single(type => type.Name == "MutantControl");
        active = control.GetField("ActiveMutant")!;
        captures = control.GetField("CaptureCoverage")!;
        covered = control.GetMethod("GetCoverageData")!;
    }

    /// <summary>Makes one of the mutants run; -1: none.</summary>
    public void Activate(int mutant) => active.SetValue(null, mutant);

    public void CaptureCoverage(bool isOn) => captures.SetValue(null, isOn);

    /// <summary>The mutants that were come by since this was last asked.</summary>
    public IEnumerable<int> Covered() => ((IList<int>[])covered.Invoke(null, null)!).SelectMany(list => list).Distinct();
}
