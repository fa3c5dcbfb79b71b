using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Bekwaam.Sqlite.Keeping;

/// <summary>
/// Stays open when the unit of work that it belongs to is done with it, with all that is prepared on it. Queries that come
/// back are so planned once: planning was a fifth of what a page cost, its queries being long and their answers short.
/// </summary>
internal sealed class KeptConnection(string connection) : SqliteConnection(connection)
{
    /// <summary>For one connection: together some megabytes when all are busy.</summary>
    private const int MostCommands = 100;

    private readonly Dictionary<string, KeptCommand> commands = new(StringComparer.Ordinal);
    private bool ending;

    /// <summary>A command of one's own, prepared when it came by before.</summary>
    public static SqliteCommand Command(SqliteConnection connection, string sql, DbTransaction? transaction)
    {
        var asked = connection.CreateCommand();
#pragma warning disable CA2100 // A constant, with parameters.
        asked.CommandText = sql;
#pragma warning restore CA2100
        asked.Transaction = (SqliteTransaction?)transaction;
        return connection is KeptConnection own ? own.Prepared(asked) : asked;
    }

    /// <summary>The command that was asked for, prepared when it came by before; or itself while another answer to it is still being read.</summary>
    public SqliteCommand Prepared(SqliteCommand asked)
    {
        if (!commands.TryGetValue(asked.CommandText, out var command))
            command = Add(asked);
        if (command.InUse)
            return asked;
        command.InUse = true;
        command.Transaction = asked.Transaction;
        command.CommandTimeout = asked.CommandTimeout;
        command.Parameters.Clear();
        foreach (SqliteParameter parameter in asked.Parameters)
            command.Parameters.Add(parameter);
        asked.Dispose();
        return command;
    }

    /// <summary>Closes only what cannot be used again: with a transaction or an answer left half-way.</summary>
    public override void Close()
    {
        SqlitePragmas.TakeRoom(this);
        if (!ending && State is System.Data.ConnectionState.Open && Transaction is null
            && SQLitePCL.raw.sqlite3_get_autocommit(Handle) != 0 && !commands.Values.Any(command => command.InUse))
            return;
        foreach (var command in commands.Values)
            command.InUse = false;
        commands.Clear();
        base.Close();
    }

    protected override void Dispose(bool disposing)
    {
        ending = true;
        base.Dispose(disposing);
    }

    private KeptCommand Add(SqliteCommand asked)
    {
        if (commands.Count >= MostCommands)
            Forget();
#pragma warning disable CA2100 // Written by the mapper, with parameters.
        return commands[asked.CommandText] = new KeptCommand { CommandText = asked.CommandText, Connection = this };
#pragma warning restore CA2100
    }

    private void Forget()
    {
        foreach (var command in commands.Values.Where(command => !command.InUse).ToList())
        {
            commands.Remove(command.CommandText);
            command.Dispose();
        }
    }
}
