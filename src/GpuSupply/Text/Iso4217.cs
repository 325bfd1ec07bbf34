using System.Collections.Frozen;

namespace GpuSupply.Text;

/// <summary>
/// The active currency and fund codes that have a minor unit. Source: ISO 4217:2015, List One, as published by its maintenance agency
/// (SIX Financial Information) up to amendment 180, in force since 1 January 2026. Metals, testing codes and units of account without
/// a minor unit ("N.A." in the list: XAU, XDR, XTS, XXX, …) are not money and are left out.
/// </summary>
internal static class Iso4217
{
    private const string NoDigits = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";

    private const string TwoDigits =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK " +
        "DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR " +
        "LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB " +
        "SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST " +
        "XAD XCD XCG YER ZAR ZMW ZWG";

    private const string ThreeDigits = "BHD IQD JOD KWD LYD OMR TND";

    private const string FourDigits = "CLF UYW";

    private static readonly FrozenDictionary<string, int> MinorUnitDigitsByCode =
        new[] { (NoDigits, 0), (TwoDigits, 2), (ThreeDigits, 3), (FourDigits, 4) }
            .SelectMany(group => group.Item1.Split(' '), (group, code) => KeyValuePair.Create(code, group.Item2))
            .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All codes, in no particular order.</summary>
    public static IEnumerable<string> Codes => MinorUnitDigitsByCode.Keys;

    /// <summary>How many decimals the minor unit of an active code has.</summary>
    public static bool TryGetMinorUnitDigits(string code, out int digits) => MinorUnitDigitsByCode.TryGetValue(code, out digits);
}
