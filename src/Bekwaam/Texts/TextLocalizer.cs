using System.Globalization;
using Bekwaam.Core;
using Bekwaam.Core.Text;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Texts;

/// <summary>Texts in the language of the request; a text without a translation stays English rather than failing.</summary>
internal sealed class TextLocalizer : IStringLocalizer, IStringLocalizerFactory
{
    public LocalizedString this[string name] => Find(name, []);

    public LocalizedString this[string name, params object[] arguments] => Find(name, arguments);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        TextCatalog.For(Languages.Current).Select(text => new LocalizedString(text.Key, text.Value));

    // One list of texts serves all types.
    public IStringLocalizer Create(Type resourceSource) => this;

    public IStringLocalizer Create(string baseName, string location) => this;

    private static LocalizedString Find(string key, object[] args)
    {
        var found = TextCatalog.For(Languages.Current).TryGetValue(key, out var text);
        return new LocalizedString(key, PluralFormat.Fill(CultureInfo.CurrentCulture, text ?? key, args), !found && Languages.Current != Languages.English);
    }
}

internal static class LocalizerExtensions
{
    /// <summary>Why something was refused, in the reader's language.</summary>
    public static string Localize(this IStringLocalizer localizer, Reason reason) => localizer[reason.Code, reason.Args];
}
