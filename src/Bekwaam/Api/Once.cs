using System.Security.Cryptography;
using System.Text;
using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Api;

/// <summary>
/// A POST with an Idempotency-Key happens once in 24 hours: the key stands in the same transaction as what was made, and a
/// second request with it waits for the first and gets its answer.
/// </summary>
internal sealed class Once(IDatabase database, AppDb db, TimeProvider clock)
{
    private const string Header = "Idempotency-Key";
    private const int LongestKey = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <param name="context">The request.</param>
    /// <param name="body">As sent.</param>
    /// <param name="make">Does it; without a key of what was made it is a refusal, which is not remembered.</param>
    /// <param name="answer">The answer about what was made, the first time and again.</param>
    public async Task<IResult> RunAsync(HttpContext context, byte[] body, Func<Task<(Guid? Made, IResult? Refusal)>> make, Func<Guid, Task<IResult>> answer)
    {
        var cancel = context.RequestAborted;
        var key = context.Request.Headers[Header].ToString();
        if (key.Length > LongestKey || key.Contains('\0', StringComparison.Ordinal))
            return Problems.Of(StatusCodes.Status400BadRequest, "wrong-key", $"An Idempotency-Key has at most {LongestKey} characters.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (owner, now) = (context.User.AccountId()!.Value, clock.GetUtcNow());
        var request = HashOf(context, body);
        if (key.Length > 0)
        {
            var old = now - Kept;
            await db.ApiAnswers.Where(a => a.At < old).ExecuteDeleteAsync(cancel);
            var first = await db.Database.ExecuteSqlAsync(
                $"insert into api_answers (account_id, key, request, at, status) values ({database.Stored(owner)}, {key}, {request}, {database.Stored(now)}, 0) on conflict do nothing", cancel);
            if (first == 0)
            {
                var known = await db.ApiAnswers.AsNoTracking().SingleAsync(a => a.AccountId == owner && a.Key == key, cancel);
                return known.Request != request || known.Made is not { } before
                    ? Problems.Of(StatusCodes.Status422UnprocessableEntity, "key-used", "This Idempotency-Key was used for another request.")
                    : await answer(before);
            }
        }

        var (made, refusal) = await make();
        if (made is not { } id)
            return refusal!;
        if (key.Length > 0)
        {
            await db.ApiAnswers.Where(a => a.AccountId == owner && a.Key == key)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.Made, made).SetProperty(a => a.Status, StatusCodes.Status201Created), cancel);
        }

        await transaction.CommitAsync(cancel);
        return await answer(id);
    }

    private static string HashOf(HttpContext context, byte[] body) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{context.Request.Method} {context.Request.Path}\n"), .. body]));
}
