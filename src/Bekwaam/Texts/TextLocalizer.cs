using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Bekwaam.Core;
using Bekwaam.Core.Text;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Texts;

/// <summary>Texts in the language of the request; a text without a translation stays English rather than failing.</summary>
internal sealed class TextLocalizer : IStringLocalizer, IStringLocalizerFactory
{
    // Most texts of a page have no places to fill: they are the same every time.
    private static readonly ConcurrentDictionary<(string Language, string Key), LocalizedString> Plain = new();

    private static readonly ConcurrentDictionary<(string Language, string Key), CompositeFormat> Places = new();

    public LocalizedString this[string name] => Plain.TryGetValue((Languages.Current, name), out var known) ? known : Keep(name);

    public LocalizedString this[string name, params object[] arguments] => Find(name, arguments);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        TextCatalog.For(Languages.Current).Select(text => new LocalizedString(text.Key, text.Value));

    // One list of texts serves all types.
    public IStringLocalizer Create(Type resourceSource) => this;

    public IStringLocalizer Create(string baseName, string location) => this;

    private static LocalizedString Keep(string key)
    {
        var text = Find(key, []);
        // A name that somebody typed and a page shows as a title is no text of ours.
        return TextCatalog.Knows(key) ? Plain.GetOrAdd((Languages.Current, key), text) : text;
    }

    private static LocalizedString Find(string key, object[] args)
    {
        var language = Languages.Current;
        var found = TextCatalog.For(language).TryGetValue(key, out var text);
        var said = args.Length == 0 ? text ?? key
            : !TextCatalog.Knows(key) ? PluralFormat.Fill(CultureInfo.CurrentCulture, text ?? key, args)
            : PluralFormat.Fill(CultureInfo.CurrentCulture, Places.GetOrAdd((language, key), static (_, text) => CompositeFormat.Parse(text), text ?? key), args);
        return new LocalizedString(key, said, !found && language != Languages.English);
    }
}

internal static class LocalizerExtensions
{
    /// <summary>Why something was refused, in the reader's language.</summary>
    public static string Localize(this IStringLocalizer localizer, Reason reason) => localizer[reason.Code, reason.Args];
}
