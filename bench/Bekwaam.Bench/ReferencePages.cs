using System.Buffers.Text;
using System.Data.Common;
using System.Text;
using Bekwaam.Core.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Bench;

/// <summary>What the machine could do if a page were nothing but its rows.</summary>
internal static class ReferencePages
{
    public const string Sheet = "/bench/reference/sheet";
    public const string Results = "/bench/reference/results";
    public const string Surveys = "/bench/reference/surveys";

    /// <summary>Page → the rows it needs.</summary>
    public static readonly (string Page, string Sql)[] All =
    [
        (Sheet, "select facet, breakdown_value, day, moments from facet_days where day > (select max(day) from facet_days) - 200"),
        (Results, "select question, day, tally from question_days where breakdown_value = 0"),
        (Surveys, "select key, name from surveys order by key limit 50"),
    ];

    public static async Task WriteAsync(IDatabase database, string sql, HttpContext context)
    {
        await using var db = database.Open();
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(context.RequestAborted);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync(context.RequestAborted);
        var sum = 0L;
        var count = 0L;
        while (await rows.ReadAsync(context.RequestAborted))
        {
            count++;
            sum += Touch(rows);
        }

        context.Response.ContentType = "text/plain";
        var text = new byte[64];
        Utf8Formatter.TryFormat(count, text, out var length);
        text[length++] = (byte)' ';
        Utf8Formatter.TryFormat(sum, text.AsSpan(length), out var more);
        await context.Response.Body.WriteAsync(text.AsMemory(0, length + more), context.RequestAborted);
    }

    private static long Touch(DbDataReader row)
    {
        var last = row.FieldCount - 1;
        return row.GetFieldType(last) == typeof(byte[])
            ? ((byte[])row.GetValue(last)).Length
            : Encoding.UTF8.GetByteCount(row.GetString(last));
    }
}
