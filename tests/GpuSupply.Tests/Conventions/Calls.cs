using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace GpuSupply.Tests.Conventions;

/// <summary>What a compiled assembly uses of others: read from its instructions, so that it is what is run, whatever the sources look like.</summary>
internal static class Calls
{
    private static readonly Dictionary<int, OpCode> OpCodes = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => (int)unchecked((ushort)code.Value));

    /// <summary>Each member of another assembly that a type's code names, as <c>System.IO.File.OpenRead</c>, with the number of its parameters, of fields and types 0. What the compiler makes of lambdas and iterators counts to the type that it is written in.</summary>
    public static IReadOnlySet<(string Caller, string Member, int Parameters)> Of(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        MetadataReader reader = file.GetMetadataReader();
        var found = new HashSet<(string, string, int)>();
        foreach (MethodDefinition method in reader.MethodDefinitions.Select(reader.GetMethodDefinition))
        {
            string caller = OutermostOf(reader, method.GetDeclaringType());
            if ((method.Attributes & System.Reflection.MethodAttributes.PinvokeImpl) != 0)
                found.Add((caller, $"native {reader.GetString(method.GetImport().Name)}", 0));
            if (method.RelativeVirtualAddress == 0)
                continue;
            foreach (EntityHandle token in Tokens(file.GetMethodBody(method.RelativeVirtualAddress).GetILContent()))
            {
                if (MemberOf(reader, token) is { } member)
                    found.Add((caller, member, ParametersOf(reader, token)));
            }
        }

        return found;
    }

    /// <summary>The assemblies that an assembly refers to.</summary>
    public static IReadOnlyList<string> References(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        MetadataReader reader = file.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<EntityHandle> Tokens(ImmutableArray<byte> code)
    {
        for (int at = 0; at < code.Length;)
        {
            int value = code[at++];
            OpCode operation = OpCodes[value == 0xFE ? 0xFE00 | code[at++] : value];
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok or OperandType.InlineType)
                yield return MetadataTokens.EntityHandle(BitConverter.ToInt32(code.AsSpan()[at..]));
            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code.AsSpan()[at..])),
                _ => 4,
            };
        }
    }

    private static string? MemberOf(MetadataReader reader, EntityHandle token) => token.Kind switch
    {
        HandleKind.MethodSpecification => MemberOf(reader, reader.GetMethodSpecification((MethodSpecificationHandle)token).Method),
        HandleKind.MemberReference => reader.GetMemberReference((MemberReferenceHandle)token) is var member && TypeOf(reader, member.Parent) is { } type ? $"{type}.{reader.GetString(member.Name)}" : null,
        HandleKind.TypeReference or HandleKind.TypeSpecification => TypeOf(reader, token),
        _ => null,
    };

    private static int ParametersOf(MetadataReader reader, EntityHandle token)
    {
        if (token.Kind == HandleKind.MethodSpecification)
            return ParametersOf(reader, reader.GetMethodSpecification((MethodSpecificationHandle)token).Method);
        if (token.Kind != HandleKind.MemberReference)
            return 0;
        BlobReader signature = reader.GetBlobReader(reader.GetMemberReference((MemberReferenceHandle)token).Signature);
        SignatureHeader header = signature.ReadSignatureHeader();
        if (header.Kind != SignatureKind.Method)
            return 0;
        if (header.IsGeneric)
            signature.ReadCompressedInteger();
        return signature.ReadCompressedInteger();
    }

    private static string? TypeOf(MetadataReader reader, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeReference:
                TypeReference type = reader.GetTypeReference((TypeReferenceHandle)handle);
                string name = reader.GetString(type.Name);
                return type.ResolutionScope.Kind == HandleKind.TypeReference ? $"{TypeOf(reader, type.ResolutionScope)}.{name}" : $"{reader.GetString(type.Namespace)}.{name}";
            case HandleKind.TypeSpecification:
                // A generic type of another assembly: class or value type, and then which.
                BlobReader blob = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
                return blob.ReadSignatureTypeCode() == SignatureTypeCode.GenericTypeInstance && blob.ReadByte() is 0x11 or 0x12 ? TypeOf(reader, blob.ReadTypeHandle()) : null;
            default:
                return null;
        }
    }

    private static string OutermostOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        return type.IsNested ? OutermostOf(reader, type.GetDeclaringType()) : reader.GetString(type.Namespace) is { Length: > 0 } space ? $"{space}.{reader.GetString(type.Name)}" : reader.GetString(type.Name);
    }
}
