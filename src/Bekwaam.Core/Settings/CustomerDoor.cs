using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;

namespace Bekwaam.Core.Settings;

/// <summary>Whether customers have a door of their own here, where it is, and what stands on it.</summary>
/// <param name="Open">Customers may sign in and ask; otherwise those pages are not there.</param>
/// <param name="Address">Where customers find this program, without a slash at the end: every link that is mailed begins with it.</param>
/// <param name="Phone">As it is written; null when there is no number to call.</param>
/// <param name="Welcome">A few words on the first page; plain text.</param>
public sealed record CustomerDoor(bool Open, string Address, string? Phone, string? Welcome)
{
    public const int LongestWelcome = 500;
    public const int LongestPhone = 40;

    private const string Name = "customer-door";

    /// <summary>Null when nobody set it up: then it is closed.</summary>
    public static Task<CustomerDoor?> ReadAsync(AppDb db, CancellationToken cancel) => SettingsStore.ReadAsync<CustomerDoor>(db, Name, cancel);

    /// <summary>A link that works from anywhere.</summary>
    /// <param name="path">From the root, beginning with a slash.</param>
    public string LinkTo(string path) => Address + path;

    public static async Task<Outcome<CustomerDoor>> SaveAsync(AppDb db, CustomerDoor input, Guid by, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (AddressOf(input.Address) is not { } found)
            return new Reason("Fill in the whole address at which customers find this program, as in https://help.example.nl.");
        var phone = string.IsNullOrWhiteSpace(input.Phone) ? null : input.Phone.Trim();
        if (phone is not null && (phone.Count(char.IsAsciiDigit) is < 3 or > 15 || phone.Length > LongestPhone || phone.Any(char.IsAsciiLetter)))
            return new Reason("This is no telephone number: {0}.", phone);
        if (input.Welcome?.Length > LongestWelcome)
            return new Reason("Longer than {0} characters.", LongestWelcome);
        var door = new CustomerDoor(input.Open, found, phone, string.IsNullOrWhiteSpace(input.Welcome) ? null : input.Welcome.Trim().Replace("\0", "", StringComparison.Ordinal));
        await SettingsStore.WriteAsync(db, Name, door, now, cancel);
        AuditLog.Record(db, AuditKind.CustomerDoorChanged, by, found, null, now, address);
        await db.SaveChangesAsync(cancel);
        return door;
    }

    /// <summary>The host and, behind a proxy, the folder; nothing that differs per page.</summary>
    private static string? AddressOf(string? written) =>
        Uri.TryCreate(written?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri is { UserInfo: "", Query: "", Fragment: "" } && uri.Host.Length > 0
            ? uri.GetLeftPart(UriPartial.Path).TrimEnd('/') : null;
}
