using System.Text;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Formats;
using Bekwaam.Core.Relations.Formats.Columns;
using Bekwaam.Core.Relations.Formats.VCards;

namespace Bekwaam.Core.Tests.Relations.Formats;

/// <summary>Texts of files to cards, for the tests.</summary>
internal static class Cards
{
    public static Task<List<ContactEntry>> ReadAsync(params string[] lines) => ReadAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n"));

    public static async Task<List<ContactEntry>> ReadAsync(byte[] file)
    {
        var entries = new List<ContactEntry>();
        await foreach (var entry in new VCardEntries().ReadAsync(new MemoryStream(file), TestContext.Current.CancellationToken))
            entries.Add(ReadVCard.Run(entry));
        return entries;
    }

    /// <summary>One card of these lines, which stand between BEGIN and END.</summary>
    public static async Task<ContactCard> OneAsync(string version, params string[] lines) =>
        (await ReadAsync(["BEGIN:VCARD", "VERSION:" + version, .. lines, "END:VCARD"])).ShouldHaveSingleItem().Contact.ShouldNotBeNull();

    public static async Task<List<ContactEntry>> RowsAsync(string csv, Encoding? encoding = null, ContactMap? map = null)
    {
        using var file = new MemoryStream((encoding ?? Encoding.UTF8).GetBytes(csv));
        var table = (await ContactTable.InspectAsync(file, map, TestContext.Current.CancellationToken)).Value;
        var reader = new ReadContactRow(table.Names, table.Columns);
        var entries = new List<ContactEntry>();
        await foreach (var row in ReadContactTable.RunAsync(file, table, TestContext.Current.CancellationToken))
            entries.Add(row.Broken is null ? reader.Run(row.Cells, row.Line) : ContactEntry.Refused(row.Line, row.Broken, null));
        return entries;
    }

    /// <summary>All that a contact says, as text, so that two can be compared.</summary>
    public static string Text(ContactCard contact) => string.Join('\n',
        CardJson.Write(contact.Card), contact.Organisation, contact.Department, contact.Function, string.Join(',', contact.Kinds), contact.Uid,
        contact.ChangedAt?.ToString("O"), contact.Photo?.MediaType, contact.Photo is { } photo ? Convert.ToHexString(photo.Bytes.Span) : "");
}
