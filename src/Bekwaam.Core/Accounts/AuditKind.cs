namespace Bekwaam.Core.Accounts;

/// <summary>Codes of what is recorded; stable, because the trail outlives the words shown for them.</summary>
public static class AuditKind
{
    public const string SetUp = "installation.set-up";
    public const string SetUpRefused = "installation.set-up-refused";
    public const string OrganisationChanged = "organisation.changed";
    public const string SignedIn = "account.signed-in";
    public const string SignInFailed = "account.sign-in-failed";
    public const string Locked = "account.locked";
    public const string SignedOut = "account.signed-out";
    public const string PasswordChanged = "account.password-changed";
    public const string PasswordReset = "account.password-reset";
    public const string PasswordRefused = "account.password-refused";
    public const string PasswordLinkIssued = "account.password-link";
    public const string DetailsChanged = "account.details-changed";
    public const string RolesChanged = "account.roles-changed";
    public const string Disabled = "account.disabled";
    public const string Enabled = "account.enabled";
    public const string Invited = "invitation.sent";
    public const string InvitationRevoked = "invitation.revoked";
    public const string InvitationAccepted = "invitation.accepted";
    public const string FieldChanged = "field.changed";
    public const string CaseFieldChanged = "case-field.changed";
    public const string LocationChanged = "location.changed";
    public const string HoursChanged = "hours.changed";
    public const string PromisesChanged = "promises.changed";
    public const string ComplaintRulesChanged = "complaints.rules_changed";
    public const string RoutingChanged = "routing.changed";
    public const string MandateSet = "mandate.set";
    public const string MandateEnded = "mandate.ended";
    public const string TokenIssued = "token.issued";
    public const string TokenRevoked = "token.revoked";
    public const string RelationErased = "relation.erased";
    public const string DataFileMade = "relation.data-file";
    public const string RelationsExported = "relations.exported";
    public const string CasesExported = "cases.exported";
    public const string WebhookChanged = "webhook.changed";
    public const string WebhookRemoved = "webhook.removed";
    public const string MailServerChanged = "mail.server-changed";
    public const string CustomerDoorChanged = "customer-door.changed";
    public const string RetentionChanged = "retention.changed";
    public const string JobRetried = "job.retried";
    public const string JobDiscarded = "job.discarded";
}
