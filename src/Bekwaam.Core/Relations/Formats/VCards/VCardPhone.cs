using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>A telephone number between TEL of a vCard and what Bekwaam knows of it.</summary>
internal static class VCardPhone
{
    private const int Parts = 3;

    /// <param name="line">The line.</param>
    /// <param name="written">Its value as text.</param>
    /// <param name="region">ISO 3166-1 code of the organisation's country.</param>
    public static PhoneNumber Read(VCardLine line, string written, string region)
    {
        var phone = Phones.Read(written, region) with { Use = VCardTypes.Use(line), Label = VCardTypes.Odd(line) };
        if (ExactParts.Read(line, Parts) is [{ } own, var dialled, var kind] && (dialled ?? own) == written)
            return phone with { Written = own, E164 = dialled, Kind = Enum.TryParse<PhoneKind>(kind, out var said) ? said : phone.Kind };
        return phone with { Kind = VCardTypes.Phone(line) ?? phone.Kind };
    }

    public static (List<VCardParameter> Parameters, string Value) Write(PhoneNumber phone)
    {
        var parameters = VCardTypes.Write(phone.Use, phone.Preferred);
        parameters.Add(new VCardParameter("TYPE", phone.Kind switch { PhoneKind.Mobile => "cell", PhoneKind.Fax => "fax", PhoneKind.Pager => "pager", _ => "voice" }));
        var value = phone.E164 ?? phone.Written;
        // The number dialled is what telephones need; how it was written and a kind that it does not show stand beside it.
        if (value != phone.Written || Read(new VCardLine { Number = 0, Name = "TEL", Parameters = parameters }, value, "NL") is var plain && (plain.E164 != phone.E164 || plain.Kind != phone.Kind))
            parameters.Add(ExactParts.Write(phone.Written, phone.E164, phone.Kind.ToString()));
        return (parameters, VCardText.Escape(value));
    }
}
