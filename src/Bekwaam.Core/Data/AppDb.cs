using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Competence;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Files;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

/// <summary>All mapping, for both engines. <c>SqliteDb</c> and <c>PostgresDb</c> override quirks only.</summary>
public abstract partial class AppDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Counter> Counters => Set<Counter>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<Job> Jobs => Set<Job>();
    public DbSet<RecurringRun> RecurringRuns => Set<RecurringRun>();
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();
    public DbSet<FileChunk> FileChunks => Set<FileChunk>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<AccountRole> AccountRoles => Set<AccountRole>();
    public DbSet<AccountInvitation> AccountInvitations => Set<AccountInvitation>();
    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();
    public DbSet<Survey> Surveys => Set<Survey>();
    public DbSet<Question> Questions => Set<Question>();
    public DbSet<Choice> Choices => Set<Choice>();
    public DbSet<Response> Responses => Set<Response>();
    public DbSet<Answer> Answers => Set<Answer>();
    public DbSet<Breakdown> Breakdowns => Set<Breakdown>();
    public DbSet<BreakdownValue> BreakdownValues => Set<BreakdownValue>();
    public DbSet<ResponseBreakdown> ResponseBreakdowns => Set<ResponseBreakdown>();
    public DbSet<Import> Imports => Set<Import>();
    public DbSet<ImportError> ImportErrors => Set<ImportError>();
    public DbSet<ImportChange> ImportChanges => Set<ImportChange>();
    public DbSet<QuestionDay> QuestionDays => Set<QuestionDay>();
    public DbSet<FacetDay> FacetDays => Set<FacetDay>();
    public DbSet<EffortDay> EffortDays => Set<EffortDay>();
    public DbSet<EvidenceStamp> EvidenceStamps => Set<EvidenceStamp>();
    public DbSet<Bar> Bars => Set<Bar>();
    public DbSet<SheetSeen> SheetsSeen => Set<SheetSeen>();
    public DbSet<PredictionMade> PredictionsMade => Set<PredictionMade>();

    /// <summary>Jobs were added and wait for the transaction around them: <see cref="JobSignal"/> is raised when it is final.</summary>
    internal bool HasNewJobs { get; set; }

    /// <summary>Something was changed that is kept <see cref="AtHand"/>, which is told when it is final.</summary>
    internal bool ChangesAtHand { get; set; }

    /// <summary>Of the database that this unit of work is of.</summary>
    public AtHand AtHand { get; private set; } = new();

    /// <summary>The same unit of work as a new one, with what its database has at hand.</summary>
    public AppDb With(AtHand atHand)
    {
        // It may come back from somebody who gave up half-way.
        (AtHand, ChangesAtHand, HasNewJobs) = (atHand, false, false);
        return this;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RaiseVersions();
        return HasNewEvidence() || IndexCases.IsTouched(this)
            ? throw new NotSupportedException("Evidence and cases are saved with SaveChangesAsync.")
            : base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Everybody who looks at what is to be saved would compare every row with what was read: twice is enough.
        var compares = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            RaiseVersions();
            if (IndexCases.IsTouched(this))
                await IndexCases.AddAsync(this, cancellationToken);
            if (TellPrograms.IsTouched(this))
                await TellPrograms.AddAsync(this, cancellationToken);
            ChangeTracker.DetectChanges();
            return HasNewEvidence()
                ? await SaveEvidenceAsync(acceptAllChangesOnSuccess, cancellationToken)
                : await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = compares;
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        MapPlatform(modelBuilder);
        MapAccounts(modelBuilder);
        MapListening(modelBuilder);
        MapEvidence(modelBuilder);
        MapRelations(modelBuilder);
        MapPrograms(modelBuilder);
        MapMerging(modelBuilder);
        MapRelationGroups(modelBuilder);
        MapRelationImports(modelBuilder);
        MapCases(modelBuilder);
        MapCaseVerdicts(modelBuilder);
        MapRouting(modelBuilder);
        MapCaseImports(modelBuilder);
        MapCaseSearch(modelBuilder);
        MapInbox(modelBuilder);
        MapComplaints(modelBuilder);
        MapCaseFiles(modelBuilder);
        MapBeyond(modelBuilder);
        MapCaseFields(modelBuilder);
        MapVisits(modelBuilder);
        MapWebhooks(modelBuilder);
        MapContact(modelBuilder);
        MapPortal(modelBuilder);
        MapKnowledge(modelBuilder);
        SnakeCase.Apply(modelBuilder);
    }

    private bool HasNewEvidence() => ChangeTracker.Entries<IEvidence>().Any(entry => entry.State is not EntityState.Unchanged);

    private async Task<int> SaveEvidenceAsync(bool acceptAllChangesOnSuccess, CancellationToken cancel)
    {
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancel) : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancel);
        await EvidenceStamp.RenewAsync(this, cancel);
        if (own is not null)
            await own.CommitAsync(cancel);
        return saved;
    }

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
            if (entry.State is EntityState.Modified)
                entry.Entity.Version++;
    }

    private static void MapPlatform(ModelBuilder model)
    {
        model.Entity<Setting>().HasKey(s => s.Name);
        model.Entity<Counter>().HasKey(c => c.Name);
        model.Entity<DataProtectionKey>().HasKey(k => k.Id);
        model.Entity<Job>(job =>
        {
            job.HasKey(j => j.Id);
            job.HasIndex(j => new { j.State, j.RunAt });
            // Two nodes cannot both claim from one lane: the database refuses the second.
            job.HasIndex(j => j.Lane).IsUnique().HasFilter($"state = {(short)JobState.Running}");
        });
        model.Entity<RecurringRun>().HasKey(r => r.Name);
        model.Entity<StoredFile>().HasKey(f => f.Hash);
        model.Entity<FileChunk>(chunk =>
        {
            chunk.HasKey(c => new { c.Hash, c.Number });
            chunk.HasOne<StoredFile>().WithMany().HasForeignKey(c => c.Hash);
        });
    }

    private static void MapAccounts(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.HasKey(a => a.Id);
            account.HasIndex(a => a.NormalizedEmail).IsUnique();
            account.Property(a => a.Version).IsConcurrencyToken();
            account.HasMany(a => a.Roles).WithOne().HasForeignKey(r => r.AccountId);
        });
        model.Entity<AccountRole>().HasKey(r => new { r.AccountId, r.Role });
        model.Entity<AccountInvitation>(invitation =>
        {
            invitation.HasKey(i => i.Id);
            invitation.HasIndex(i => i.TokenHash).IsUnique();
            invitation.Ignore(i => i.MakesAccount);
            // A link that is used while it is withdrawn is one or the other, never both.
            invitation.Property(i => i.AcceptedAt).IsConcurrencyToken();
        });
        model.Entity<AuditEvent>(audit =>
        {
            audit.HasKey(a => a.Id);
            audit.HasIndex(a => new { a.At, a.Id });
        });
    }

    private static void MapListening(ModelBuilder model)
    {
        model.Entity<Survey>(survey =>
        {
            survey.HasKey(s => s.Id);
            survey.HasIndex(s => s.Key).IsUnique();
            survey.HasMany(s => s.Questions).WithOne().HasForeignKey(q => q.SurveyId);
        });
        model.Entity<Question>(question =>
        {
            question.HasKey(q => new { q.SurveyId, q.Number });
            question.HasIndex(q => new { q.SurveyId, q.Code }).IsUnique();
            question.HasMany(q => q.Choices).WithOne().HasForeignKey(c => new { c.SurveyId, c.Question });
        });
        model.Entity<Choice>().HasKey(c => new { c.SurveyId, c.Question, c.Number });
        model.Entity<Response>(response =>
        {
            response.HasKey(r => r.Id);
            response.HasIndex(r => new { r.SurveyId, r.Day, r.Id });
            response.HasIndex(r => r.Source);
            response.HasOne<Survey>().WithMany().HasForeignKey(r => r.SurveyId);
        });
        // No foreign key from answers to responses: at ten million rows it doubles the cost of an import,
        // and both are only ever written and removed together.
        model.Entity<Answer>().HasKey(a => new { a.ResponseId, a.Question, a.Choice });
        model.Entity<Breakdown>(breakdown =>
        {
            breakdown.HasKey(b => b.Id);
            breakdown.HasIndex(b => b.Name).IsUnique();
            breakdown.HasMany(b => b.Values).WithOne().HasForeignKey(v => v.BreakdownId);
        });
        model.Entity<BreakdownValue>(value =>
        {
            value.HasKey(v => v.Number);
            value.Property(v => v.Number).ValueGeneratedNever();
            value.HasIndex(v => new { v.BreakdownId, v.Value }).IsUnique();
        });
        model.Entity<ResponseBreakdown>().HasKey(r => new { r.ResponseId, r.BreakdownValue });
        model.Entity<Import>(import =>
        {
            import.HasKey(i => i.Number);
            import.Property(i => i.Number).ValueGeneratedNever();
            import.Property(i => i.Version).IsConcurrencyToken();
            import.HasOne<StoredFile>().WithMany().HasForeignKey(i => i.FileHash);
        });
        model.Entity<ImportError>().HasKey(e => new { e.Import, e.Number });
        model.Entity<ImportChange>().HasKey(c => new { c.Import, c.ResponseId });
    }

    private static void MapEvidence(ModelBuilder model)
    {
        model.Entity<QuestionDay>().HasKey(d => new { d.SurveyId, d.Perspective, d.Question, d.BreakdownValue, d.Day });
        model.Entity<FacetDay>(day =>
        {
            day.HasKey(d => new { d.SurveyId, d.Perspective, d.Role, d.Facet, d.BreakdownValue, d.Day });
            day.HasIndex(d => d.Day);
        });
        model.Entity<EvidenceStamp>(stamp =>
        {
            stamp.HasKey(s => s.Id);
            stamp.Property(s => s.Id).ValueGeneratedNever();
        });
        model.Entity<EffortDay>().HasKey(d => new { d.Facet, d.Kind, d.Source, d.BreakdownValue, d.Day });
        model.Entity<Bar>(bar =>
        {
            bar.HasKey(b => b.Id);
            bar.HasIndex(b => new { b.Year, b.Facet, b.Kind });
            bar.Property(b => b.Value).HasPrecision(9, 3);
        });
        model.Entity<SheetSeen>().HasKey(s => new { s.AccountId, s.Quarter });
        model.Entity<PredictionMade>().HasKey(p => new { p.AccountId, p.Quarter });
    }
}
