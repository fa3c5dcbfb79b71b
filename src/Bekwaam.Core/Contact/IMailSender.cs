namespace Bekwaam.Core.Contact;

/// <summary>A mail as it goes out.</summary>
/// <param name="Id">Of its Message-ID.</param>
public sealed record Letter(Guid Id, string To, string Subject, string Text);

/// <summary>What became of it.</summary>
/// <param name="Sent">The server took it.</param>
/// <param name="ForGood">It was refused in a way that trying again does not change.</param>
/// <param name="Away">The server could not be used at all: the others need not be tried.</param>
/// <param name="Error">What the server said.</param>
public sealed record SendResult(bool Sent, bool ForGood, bool Away, string? Error)
{
    public static readonly SendResult Done = new(true, false, false, null);

    public static SendResult NotThere(string error) => new(false, false, true, error);

    /// <summary>This address refused it, for now or for good.</summary>
    public static SendResult Refused(bool forGood, string error) => new(false, forGood, false, error);
}

/// <summary>Hands one mail to a server, or puts it in a folder.</summary>
public interface IMailSender
{
    /// <param name="server">Null for the folder.</param>
    /// <param name="password">Of the server; null where it asks none.</param>
    /// <param name="letter">What.</param>
    /// <param name="cancel">Stops.</param>
    Task<SendResult> SendAsync(MailServer? server, string? password, Letter letter, CancellationToken cancel);
}
