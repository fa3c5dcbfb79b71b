using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Importing;
using Bekwaam.Core.Contact;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Listening.Importing;
using Bekwaam.Core.Portal;
using Bekwaam.Core.Relations.Bulk;
using Bekwaam.Core.Relations.Importing;
using Bekwaam.Core.Webhooks;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Hosting;

/// <summary>What a kind of job is called, on the page of jobs and in the audit trail.</summary>
internal static class JobNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [StartImport.CheckKind] = Key("Check a file of answers"),
        [StartImport.ImportKind] = Key("Import answers"),
        [StartImport.UndoKind] = Key("Undo an import of answers"),
        [StartRelationImport.CheckKind] = Key("Check a file with contacts"),
        [StartRelationImport.ImportKind] = Key("Import relations"),
        [StartRelationImport.UndoKind] = Key("Undo an import of relations"),
        [StartCaseImport.CheckKind] = Key("Check a file with cases"),
        [StartCaseImport.ImportKind] = Key("Import cases"),
        [StartCaseImport.UndoKind] = Key("Undo an import of cases"),
        [RecurringWork.CleanJobs] = Key("Clean up finished jobs"),
        [RecurringWork.OptimiseDatabase] = Key("Keep the database quick"),
        [RunBulk.JobKind] = Key("Change many relations at once"),
        [RecurringWork.RefreshSegments] = Key("Bring the segments up to date"),
        [RecurringWork.CountCaseEffort] = Key("Count what it took to solve cases"),
        [RecurringWork.EscalateCases] = Key("Tell who leads of promises that are late"),
        [RecurringWork.ClearDeserveNotes] = Key("Clear away notes to self about customers"),
        [WebhookOutbox.JobKind] = Key("Tell another program what happened"),
        [RecurringWork.ClearDeliveries] = Key("Clear away the journal of notices"),
        [Outbox.JobKind] = Key("Send mail"),
        [RecurringWork.ClearMail] = Key("Clear away mail that was sent"),
        [MailPortalLinks.JobKind] = Key("Mail customers the link by which they come in"),
        [MailNewAddress.JobKind] = Key("Mail customers that their mail address was changed"),
        [MailQuestions.JobKind] = Key("Mail customers the link that sends their question"),
        [CaseThread.AnsweredJob] = Key("Mail customers that there is an answer"),
        [RecurringWork.ClearGaps] = Key("Clear away words that customers searched for"),
        [RecurringWork.ClearPortal] = Key("Clear away what served at the customers' door"),
        [RecurringWork.CountRegister] = Key("Count how complete the register is"),
        [RecurringWork.ScanDuplicates] = Key("Look for relations that were entered twice"),
        [RecurringWork.ClearInvitations] = Key("Clear away invitations that ran out"),
    };

    /// <summary>The words, or the kind itself where it has none.</summary>
    public static string Of(string kind, IStringLocalizer localizer) => Names.TryGetValue(kind, out var name) ? localizer[name] : kind;
}
