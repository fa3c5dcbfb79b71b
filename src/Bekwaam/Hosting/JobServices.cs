using System.Security.Cryptography;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases.Beyond;
using Bekwaam.Core.Cases.Escalating;
using Bekwaam.Core.Cases.Figures;
using Bekwaam.Core.Cases.Importing;
using Bekwaam.Core.Contact;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Knowledge;
using Bekwaam.Core.Listening.Importing;
using Bekwaam.Core.Portal;
using Bekwaam.Core.Relations.Bulk;
using Bekwaam.Core.Relations.Duplicates;
using Bekwaam.Core.Relations.Figures;
using Bekwaam.Core.Relations.Importing;
using Bekwaam.Core.Relations.Segments;
using Bekwaam.Core.Settings;
using Bekwaam.Core.Webhooks;
using Bekwaam.Customers;

namespace Bekwaam.Hosting;

/// <summary>The queue's runner and the handlers of jobs; each kind of job is added here.</summary>
internal static class JobServices
{
    /// <summary>For a program that only runs jobs when told to.</summary>
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton(JobTiming.Default);
        services.AddSingleton<IJobHandler, CleanJobs>();
        services.AddSingleton<IJobHandler, OptimiseDatabase>();
        services.AddSingleton<IJobHandler, ClearInvitations>();
        services.AddSingleton<IJobHandler, ScanDuplicates>();
        services.AddSingleton<IJobHandler, CheckImportJob>();
        services.AddSingleton<IJobHandler, RunImportJob>();
        services.AddSingleton<IJobHandler, UndoImportJob>();
        services.AddSingleton<IJobHandler, RefreshSegments>();
        services.AddSingleton<IJobHandler, RunBulk>();
        services.AddSingleton<IJobHandler, CountRegister>();
        services.AddSingleton<IJobHandler, ClearDeserveNotes>();
        services.AddSingleton<IJobHandler, CheckRelationImportJob>();
        services.AddSingleton<IJobHandler, RunRelationImportJob>();
        services.AddSingleton<IJobHandler, UndoRelationImportJob>();
        services.AddSingleton<IJobHandler, CountCaseEffort>();
        services.AddSingleton<IJobHandler, EscalateCases>();
        services.AddSingleton<IJobHandler, CheckCaseImportJob>();
        services.AddSingleton<IJobHandler, RunCaseImportJob>();
        services.AddSingleton<IJobHandler, UndoCaseImportJob>();
        services.AddSingleton<ISecretBox>(made => made.GetRequiredService<KeyFile>());
        services.AddSingleton(_ => new WebhookClient(WebhookClient.Connections()));
        services.AddSingleton<IJobHandler, DeliverWebhooks>();
        services.AddSingleton<IJobHandler, ClearDeliveries>();
        services.AddSingleton<IMailSender>(made => new PlatformMail(made.GetRequiredService<Installation>().MailFolder));
        services.AddSingleton<IJobHandler, SendMail>();
        services.AddSingleton<IJobHandler, ClearMail>();
        services.AddSingleton<IPortalWords, PortalWords>();
        services.AddSingleton<IJobHandler, MailPortalLinks>();
        services.AddSingleton<IJobHandler, MailNewAddress>();
        services.AddSingleton<IJobHandler, MailQuestions>();
        services.AddSingleton<IJobHandler, MailAnswers>();
        services.AddSingleton<IJobHandler, ClearPortal>();
        services.AddSingleton<IJobHandler, ClearGaps>();
        services.AddSingleton(made => new JobRunner(
            made.GetRequiredService<IDatabase>(),
            made.GetServices<IJobHandler>(),
            made.GetRequiredService<TimeProvider>(),
            new Random(RandomNumberGenerator.GetInt32(int.MaxValue)),
            made.GetRequiredService<JobTiming>(),
            made.GetRequiredService<ILogger<JobRunner>>()));
    }

    /// <summary>For a program that keeps running them.</summary>
    public static void AddJobWorker(this IServiceCollection services) => services.AddHostedService<JobWorker>();
}
