using System.Reflection;
using System.Reflection.Emit;

namespace GpuSupply.Tests.Kernels;

/// <summary>Runs kernels that are inside of a class, which runs them with the widest vectors alone, with vectors of any width.</summary>
internal static class PrivateKernel
{
    /// <summary>A delegate that makes a kernel of its arguments and runs it.</summary>
    /// <param name="within">The class.</param>
    /// <param name="name">The name of the kernel.</param>
    /// <param name="bits">The width.</param>
    /// <param name="numbers">The types of numbers that the kernel is of.</param>
    public static TDelegate Of<TDelegate>(Type within, string name, int bits, params Type[] numbers)
        where TDelegate : Delegate
    {
        string full = numbers.Length == 0 ? name : $"{name}`{numbers.Length}";
        Type kernel = within.GetNestedType(full, BindingFlags.NonPublic) ?? throw new InvalidOperationException($"{within.Name} has no {full}.");
        kernel = numbers.Length == 0 ? kernel : kernel.MakeGenericType(numbers);
        ConstructorInfo made = kernel.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Single();
        MethodInfo run = kernel.GetMethod("Run")!.MakeGenericMethod(AtWidth.Lanes(bits));
        Type[] arguments = [.. made.GetParameters().Select(parameter => parameter.ParameterType)];
        var method = new DynamicMethod(name, run.ReturnType, arguments, typeof(PrivateKernel).Module, skipVisibility: true);
        ILGenerator code = method.GetILGenerator();
        LocalBuilder local = code.DeclareLocal(kernel);
        for (int index = 0; index < arguments.Length; index++)
            code.Emit(OpCodes.Ldarg, (short)index);
        code.Emit(OpCodes.Newobj, made);
        code.Emit(OpCodes.Stloc, local);
        code.Emit(OpCodes.Ldloca, local);
        code.Emit(OpCodes.Call, run);
        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<TDelegate>();
    }
}
