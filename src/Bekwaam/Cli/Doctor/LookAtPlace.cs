using System.Net;
using System.Net.Sockets;

namespace Bekwaam.Cli.Doctor;

/// <summary>The folder, the disk and the addresses.</summary>
internal static class LookAtPlace
{
    private const long EnoughBytes = 1L << 30;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static Finding Folder(DirectoryInfo folder)
    {
        const string what = "data folder";
        try
        {
            folder.Create();
            using (new FileStream(Path.Combine(folder.FullName, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
                return Finding.Ok(what, $"{folder.FullName} can be written");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Finding.Wrong(what, error.Message, $"Let the user that runs Bekwaam write in {folder.FullName}, or choose another folder with --data.");
        }
    }

    public static Finding Disk(DirectoryInfo folder)
    {
        const string what = "disk";
        var free = new DriveInfo(folder.FullName).AvailableFreeSpace;
        var said = $"{free >> 20:N0} MB free";
        return free >= EnoughBytes
            ? Finding.Ok(what, said)
            : Finding.Wrong(what, said, "Make room: a backup and an import need at least 1,024 MB, and a full disk stops all saving.");
    }

    public static async Task<Finding> AddressAsync(string url, CancellationToken cancel)
    {
        var what = "address " + url;
        if (!Uri.TryCreate(url.Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal), UriKind.Absolute, out var address))
            return Finding.Wrong(what, "this is no address", "Give --urls as http://localhost:5080, several with semicolons.");
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, address.Port);
            listener.Start();
            return Finding.Ok(what, "free");
        }
        catch (SocketException error)
        {
            return await AnswersAsync(address, cancel)
                ? Finding.Ok(what, "Bekwaam is serving there")
                : Finding.Wrong(what, error.Message, "Stop the program that uses this address, or choose another with --urls.");
        }
    }

    private static async Task<bool> AnswersAsync(Uri address, CancellationToken cancel)
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            return await client.GetStringAsync(new Uri(address, "/health"), cancel) == "ok";
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>Whether somebody else on this machine can read the key.</summary>
    public static Finding Key(FileInfo file, bool ringHasKeys)
    {
        const string what = "key file";
        if (!file.Exists)
            return ringHasKeys
                ? Finding.Wrong(what, $"{file.FullName} is missing, and the database has keys that need it",
                    "Put it back from where you keep it, or copy it from another node. If it is lost for good: start once with 'serve --forget-keys'; everybody then signs in again.")
                : Finding.Ok(what, "made when Bekwaam first serves");
        if (!OperatingSystem.IsWindows() && (file.UnixFileMode & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.GroupWrite)) != UnixFileMode.None)
            return Finding.Wrong(what, "others on this machine can read it", $"Run: chmod 600 {file.FullName}");
        try
        {
            using (file.OpenRead())
                return Finding.Ok(what, $"{file.FullName} is there and is private");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Finding.Wrong(what, error.Message, $"Let the user that runs Bekwaam read {file.FullName}: chown it to that user.");
        }
    }

    public static Finding Backup(DirectoryInfo folder, string pattern, bool setUp, DateTimeOffset now)
    {
        const string what = "last backup";
        const string mend = "Run 'backup', and let the machine do so every night (cron, systemd timer); copy it to another machine.";
        var last = folder.Exists ? folder.GetFiles(pattern).OrderByDescending(file => file.LastWriteTimeUtc).FirstOrDefault() : null;
        if (last is null)
            return setUp ? Finding.Wrong(what, $"none in {folder.FullName}", mend) : Finding.Ok(what, "nothing to back up yet");
        var age = now - new DateTimeOffset(last.LastWriteTimeUtc, TimeSpan.Zero);
        return age < TimeSpan.FromDays(7)
            ? Finding.Ok(what, $"{last.Name}, {age.TotalDays:0.0} days ago")
            : Finding.Wrong(what, $"{last.Name}, {age.TotalDays:0} days ago", mend);
    }
}
