using Apache.Arrow;
using Apache.Arrow.Types;
using GpuSupply.Aggregation;

namespace GpuSupply.Arrow;

/// <summary>Makes one batch of rows, field by field.</summary>
/// <param name="rowText">What a row is, as messages name it.</param>
internal sealed class RowBatch(Func<int, string> rowText)
{
    private readonly List<Field> _fields = [];
    private readonly List<IArrowArray> _arrays = [];

    public RecordBatch Make() => new(new(_fields, null), _arrays, _arrays[0].Length);

    public void AddNames(string name, string[] texts)
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbers = new int[texts.Length];
        for (int row = 0; row < texts.Length; row++)
        {
            codes.TryAdd(texts[row], codes.Count);
            numbers[row] = codes[texts[row]];
        }

        var type = new DictionaryType(Int32Type.Default, StringType.Default, false);
        Add(new(name, type, false), FieldArrays.Coded(FieldArrays.Codes(numbers), texts.Length, type, FieldArrays.Texts(codes.Keys)));
    }

    public void AddDays(string name, int[] days) => Add(new(name, Date32Type.Default, false), FieldArrays.Days(days));

    public void AddNumbers(string name, long[] numbers) => Add(new(name, Int64Type.Default, false), FieldArrays.Numbers(numbers));

    public void AddFlags(string name, bool[] flags) => Add(new(name, BooleanType.Default, false), FieldArrays.Flags(flags));

    public void AddUnits(string name, IReadOnlyList<Total> totals)
    {
        // 64 bits where all of them fit, as the transfers have.
        bool isShort = totals.All(total => total.Low >= long.MinValue && total.High <= long.MaxValue);
        AddBounds(name, totals, (figure, numbers) =>
        {
            if (isShort)
                AddNumbers(figure, [.. numbers.Select(number => (long)number)]);
            else
                AddDecimals(new(figure, new Decimal128Type(FieldArrays.MostDigits, 0), false), numbers);
        });
    }

    public void AddMoney(string name, IReadOnlyList<Total> totals, Currency currency) => AddBounds(name, totals, (figure, numbers) => AddMoney(figure, numbers, currency));

    public void AddMoney(string name, Int128[] minorUnits, Currency currency) => AddDecimals(MoneyField.Of(name, currency, FieldArrays.MostDigits), minorUnits);

    private static void AddBounds(string name, IReadOnlyList<Total> totals, Action<string, Int128[]> add)
    {
        add(FieldNames.LowOf(name), [.. totals.Select(total => total.Low)]);
        add(name, [.. totals.Select(total => total.Best)]);
        add(FieldNames.HighOf(name), [.. totals.Select(total => total.High)]);
    }

    private void AddDecimals(Field field, Int128[] numbers)
    {
        int row = System.Array.FindIndex(numbers, number => !FieldArrays.Fits(number));
        if (row >= 0)
            throw new OverflowException($"Row {row} ({rowText(row)}) has {numbers[row]} as \"{field.Name}\", which has more than the {FieldArrays.MostDigits} digits of a decimal128.");
        Add(field, FieldArrays.Decimals(numbers, (Decimal128Type)field.DataType));
    }

    private void Add(Field field, IArrowArray array)
    {
        _fields.Add(field);
        _arrays.Add(array);
    }
}
