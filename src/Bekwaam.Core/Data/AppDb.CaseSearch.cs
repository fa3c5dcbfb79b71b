using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<CaseDocument> CaseDocuments => Set<CaseDocument>();

    /// <summary>Packed numbers of cases that have the words: at most so many.</summary>
    /// <param name="wish">What is looked for.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="latest">The newest ones; otherwise any, which costs less where a word is common.</param>
    /// <param name="cancel">Stops the search.</param>
    public abstract Task<IReadOnlyList<long>> MatchCasesAsync(SearchWish wish, int most, bool latest, CancellationToken cancel);

    /// <summary>Writes documents, new ones and others, by one statement.</summary>
    public abstract Task PutAsync(IReadOnlyCollection<CaseDocument> documents, CancellationToken cancel);

    private static void MapCaseSearch(ModelBuilder model) => model.Entity<CaseDocument>(document =>
    {
        document.HasKey(d => d.Number);
        document.Property(d => d.Number).ValueGeneratedNever();
    });
}
