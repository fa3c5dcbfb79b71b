using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;

namespace Bekwaam.Core.Contact;

/// <summary>Through which server mail goes out; as long as none is set, mails are files in a folder.</summary>
/// <param name="Encrypted">By STARTTLS; the server's certificate must be valid.</param>
/// <param name="User">Null where the server asks for none.</param>
/// <param name="Password">Encrypted with the key file.</param>
/// <param name="From">The address that customers see and answer to.</param>
/// <param name="FromName">The name before it.</param>
public sealed record MailServer(string Host, int Port, bool Encrypted, string? User, byte[]? Password, string From, string FromName)
{
    public const string Name = "mail-server";

    public static Task<MailServer?> ReadAsync(AppDb db, CancellationToken cancel) => SettingsStore.ReadAsync<MailServer>(db, Name, cancel);

    /// <param name="Host">Empty for none.</param>
    /// <param name="Password">Null keeps the one that is there.</param>
    public sealed record Input(string? Host, int? Port, bool Encrypted, string? User, string? Password, string? From, string? FromName);

    public static async Task<Outcome<MailServer?>> SaveAsync(AppDb db, Input input, ISecretBox box, Guid by, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(box);
        var before = await ReadAsync(db, cancel);
        AuditLog.Record(db, AuditKind.MailServerChanged, by, input.Host?.Trim(), null, now, address);
        if (string.IsNullOrWhiteSpace(input.Host))
        {
            if (await db.Settings.FindAsync([Name], cancel) is { } setting)
                db.Settings.Remove(setting);
            await db.SaveChangesAsync(cancel);
            return (MailServer?)null;
        }

        if (Check(input) is { } wrong)
            return wrong;
        var user = string.IsNullOrWhiteSpace(input.User) ? null : input.User.Trim();
        var password = user is null ? null : string.IsNullOrEmpty(input.Password) ? before?.Password : box.Encrypt(System.Text.Encoding.UTF8.GetBytes(input.Password));
        // A password goes only where it was meant to go.
        if (string.IsNullOrEmpty(input.Password) && before is not null && password is not null && (before.Host != input.Host.Trim() || before.User != user))
            return new Reason("Type the password again: it is kept for another server or user.");
        if (password is not null && !input.Encrypted)
            return new Reason("A password is sent only over an encrypted connection.");
        var server = new MailServer(input.Host.Trim(), input.Port ?? 587, input.Encrypted, user, password, input.From!.Trim(), input.FromName!.Trim());
        await SettingsStore.WriteAsync(db, Name, server, now, cancel);
        // What waited for a server goes at once.
        Outbox.Call(db, now);
        await db.SaveChangesAsync(cancel);
        return server;
    }

    private static Reason? Check(Input input)
    {
        if (input.Host!.Trim() is { Length: > 253 } or { Length: 0 } || Uri.CheckHostName(input.Host.Trim()) is UriHostNameType.Unknown)
            return new Reason("This is no name of a server.");
        if (input.Port is < 1 or > 65535)
            return new Reason("A port is a number from 1 to {0}.", 65535);
        if (!EmailAddress.LooksRight(input.From) || input.From!.AsSpan().ContainsAny("<>\",;"))
            return new Reason("Fill in the mail address that customers see.");
        return string.IsNullOrWhiteSpace(input.FromName) || input.FromName.Length > 100 || input.FromName.AsSpan().ContainsAny('\r', '\n') ? new Reason("Fill in the name that customers see, in at most {0} characters.", 100) : null;
    }
}
