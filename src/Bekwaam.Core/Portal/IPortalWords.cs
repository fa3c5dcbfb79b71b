using Bekwaam.Core.Cases;

namespace Bekwaam.Core.Portal;

/// <summary>What is mailed to customers, in their language. Texts live with the program, not with its nouns.</summary>
public interface IPortalWords
{
    /// <param name="Subject">One line.</param>
    /// <param name="Text">Plain text.</param>
    sealed record Letter(string Subject, string Text);

    /// <param name="language">"nl" or "en".</param>
    /// <param name="organisation">The sender's name.</param>
    /// <param name="link">To the page on which one is let in by a button.</param>
    /// <param name="code">The same by hand.</param>
    /// <param name="minutes">For so long.</param>
    Letter SignIn(string language, string organisation, string link, string code, int minutes);

    /// <summary>To the addresses that somebody had before.</summary>
    /// <param name="language">"nl" or "en".</param>
    /// <param name="organisation">The sender's name.</param>
    /// <param name="mail">The one that came in front.</param>
    /// <param name="phone">To call when it was not them; null when there is none.</param>
    Letter MailAdded(string language, string organisation, string mail, string? phone);

    /// <summary>To an address that leads to nobody.</summary>
    /// <param name="language">"nl" or "en".</param>
    /// <param name="organisation">The sender's name.</param>
    /// <param name="askLink">Where one can ask something without being known.</param>
    Letter Unknown(string language, string organisation, string askLink);

    /// <param name="language">"nl" or "en".</param>
    /// <param name="organisation">The sender's name.</param>
    /// <param name="words">What they asked.</param>
    /// <param name="link">To the page on which it is sent by a button.</param>
    /// <param name="hours">For so long.</param>
    Letter ConfirmQuestion(string language, string organisation, string words, string link, int hours);

    /// <param name="language">"nl" or "en".</param>
    /// <param name="organisation">The sender's name.</param>
    /// <param name="number">Of the case.</param>
    /// <param name="subject">What the case is called.</param>
    /// <param name="answer">Our words.</param>
    /// <param name="link">Where one reads it and answers.</param>
    /// <param name="solved">It is called solved.</param>
    Letter Answered(string language, string organisation, CaseNumber number, string subject, string answer, string link, bool solved);
}
