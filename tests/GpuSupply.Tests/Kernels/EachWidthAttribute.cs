using System.Reflection;
using Xunit.Sdk;

namespace GpuSupply.Tests.Kernels;

/// <summary>Tests with vectors of 512, 256 and 128 bits and with none, which is called 64.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EachWidthAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[512], [256], [128], [64]];
}
