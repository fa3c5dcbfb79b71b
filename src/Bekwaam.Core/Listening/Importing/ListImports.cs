using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>An import as the list shows it.</summary>
public sealed record ImportLine
{
    public int Number { get; init; }

    public required string FileName { get; init; }

    public string? SurveyKey { get; init; }

    /// <summary>Null until the survey is there.</summary>
    public string? SurveyName { get; init; }

    public ImportState State { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who brought it; null on the command line.</summary>
    public string? By { get; init; }
}

/// <summary>All imports, the newest first.</summary>
public static class ListImports
{
    public const int PageSize = 50;

    private static readonly Keyset<ImportLine, int, int> ByNumber = new(i => i.Number, i => i.Number, descending: true);

    public static Task<Outcome<KeysetPage<ImportLine>>> RunAsync(AppDb db, string? cursor, CancellationToken cancel) =>
        ByNumber.PageAsync(
            from import in db.Imports.AsNoTracking()
            join survey in db.Surveys on import.SurveyKey equals survey.Key into surveys
            from survey in surveys.DefaultIfEmpty()
            join account in db.Accounts on import.CreatedBy equals account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            select new ImportLine
            {
                Number = import.Number,
                FileName = import.FileName,
                SurveyKey = import.SurveyKey,
                SurveyName = survey.Name,
                State = import.State,
                CreatedAt = import.CreatedAt,
                By = account.Name,
            },
            cursor, PageSize, cancel);
}
