using System.Net;
using System.Net.Mail;
using System.Security.Authentication;
using System.Text;
using Bekwaam.Core.Contact;

namespace Bekwaam.Hosting;

/// <summary>Mail by the platform's own SMTP client; into a folder, a file each, as long as no server is set.</summary>
internal sealed class PlatformMail(DirectoryInfo folder) : IMailSender
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<SendResult> SendAsync(MailServer? server, string? password, Letter letter, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            using var message = Write(server, letter);
            using var client = server is null ? Folder() : Server(server, password);
            await client.SendMailAsync(message, patience.Token);
            return SendResult.Done;
        }
        catch (FormatException error)
        {
            return SendResult.Refused(forGood: true, error.Message);
        }
        catch (SmtpFailedRecipientException error)
        {
            return SendResult.Refused(IsForGood(error.StatusCode), error.Message);
        }
        catch (SmtpException error)
        {
            return SendResult.NotThere(error.InnerException is { } inner ? $"{error.Message} {inner.Message}" : error.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return SendResult.NotThere($"No answer within {Patience.TotalSeconds} seconds.");
        }
        catch (Exception error) when (error is IOException or AuthenticationException or UnauthorizedAccessException)
        {
            return SendResult.NotThere(error.Message);
        }
    }

    /// <summary>No such mailbox, or none that takes mail: that is not otherwise tomorrow.</summary>
    private static bool IsForGood(SmtpStatusCode status) => status is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.MailboxNameNotAllowed;

    private static MailMessage Write(MailServer? server, Letter letter)
    {
        var from = server is null ? new MailAddress("bekwaam@localhost") : new MailAddress(server.From, server.FromName, Encoding.UTF8);
        var message = new MailMessage(from, new MailAddress(letter.To))
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            // A line end that is not one by the rules is shown as nothing by some.
            Body = letter.Text.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = System.Net.Mime.TransferEncoding.QuotedPrintable,
        };
        message.Headers.Add("Message-ID", $"<{letter.Id:N}@{from.Host}>");
        // Programs that answer by themselves do not answer this.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static SmtpClient Server(MailServer server, string? password) => new(server.Host, server.Port)
    {
        EnableSsl = server.Encrypted,
        UseDefaultCredentials = false,
        Credentials = server.User is { } user ? new NetworkCredential(user, password) : null,
    };

    private SmtpClient Folder()
    {
        if (OperatingSystem.IsWindows())
            folder.Create();
        else
            Directory.CreateDirectory(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder.FullName };
    }
}
