using System.Globalization;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Portal;
using Bekwaam.Texts;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Customers;

/// <summary>The mails that customers get, in plain words.</summary>
internal sealed class PortalWords(IStringLocalizer L) : IPortalWords
{
    /// <summary>Of their own question, repeated so that they know which one it was.</summary>
    private const int ShownWords = 600;

    public IPortalWords.Letter SignIn(string language, string organisation, string link, string code, int minutes) => In(language, () => new IPortalWords.Letter(
        L["Your code for {0}: {1}", organisation, code],
        Lines(
            L["Hello,"],
            L["You asked to come in at {0}. Open this link:", organisation],
            link,
            L["Or type this code on the page that you have open: {0}", code],
            L["It works once, for {0} minutes. Did you not ask for this? Then you need not do anything: without this mail nobody comes in.", minutes],
            organisation)));

    public IPortalWords.Letter MailAdded(string language, string organisation, string mail, string? phone) => In(language, () => new IPortalWords.Letter(
        L["Your mail address at {0} was changed", organisation],
        Lines(
            L["Hello,"],
            L["From now on we write to you at {0}. This address keeps working too.", mail],
            phone is null ? L["Was it not you who changed this? Come in at our website, and sign out everywhere."] : L["Was it not you who changed this? Call us: {0}.", phone],
            organisation)));

    public IPortalWords.Letter Unknown(string language, string organisation, string askLink) => In(language, () => new IPortalWords.Letter(
        L["We do not know this mail address at {0}", organisation],
        Lines(
            L["Hello,"],
            L["You, or somebody else, asked to come in at {0} with this mail address. We do not have it. Perhaps you use another address with us?", organisation],
            L["You can ask us anything all the same, here:"],
            askLink,
            L["Did you not ask for this? Then you need not do anything."],
            organisation)));

    public IPortalWords.Letter ConfirmQuestion(string language, string organisation, string words, string link, int hours) => In(language, () => new IPortalWords.Letter(
        L["Send your question to {0}", organisation],
        Lines(
            L["Hello,"],
            L["You wrote a question to {0}. Open this link and press the button: then it is sent, and you can follow what becomes of it.", organisation],
            link,
            L["It works for {0} hours. This is what you wrote:", hours],
            Quote(words),
            L["Did you not write this? Then you need not do anything: nothing is sent."],
            organisation)));

    public IPortalWords.Letter Answered(string language, string organisation, CaseNumber number, string subject, string answer, string link, bool solved) => In(language, () => new IPortalWords.Letter(
        L["Answer to your question {0}: {1}", number.ToString(), subject],
        Lines(
            answer,
            organisation,
            "—",
            solved ? L["We think that this solves it. Does it not? Say so here, and we go on:"] : L["Do you want to answer, or send a photo? Do that here:"],
            link)));

    private static string Lines(params string[] paragraphs) => string.Join("\n\n", paragraphs);

    private static string Quote(string words) =>
        string.Join('\n', (words.Length <= ShownWords ? words : words[..ShownWords] + "…").Split('\n').Select(line => "> " + line));

    /// <summary>Written for a reader who is not here: not in the language of whoever happens to be.</summary>
    private static T In<T>(string language, Func<T> write)
    {
        var (culture, texts) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Culture(language) ?? Languages.Culture(Languages.Dutch)!;
            return write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, texts);
        }
    }
}
