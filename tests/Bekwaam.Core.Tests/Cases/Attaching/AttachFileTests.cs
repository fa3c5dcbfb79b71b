using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Attaching;
using Bekwaam.Core.Cases.Holding;
using Bekwaam.Core.Cases.Linking;
using Bekwaam.Core.Files;
using Bekwaam.Core.Privacy;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Cases.Attaching;

public sealed class AttachFileTests
{
    private static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3];

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_file_waits_for_its_writer_alone_and_goes_with_what_they_send(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await desk.OpenCaseAsync();
        var file = await AddAsync(desk, one, "ketel.png", Picture);
        (await OfAsync(desk, one, CaseDesk.Joris)).ShouldBeEmpty("it was not sent");
        file.Kind.ShouldBe(FileKind.Png);

        var answer = await AnswerAsync(desk, one);

        var kept = (await OfAsync(desk, one, CaseDesk.Joris)).ShouldHaveSingleItem();
        (kept.Id, kept.MessageId, kept.Name, kept.Length).ShouldBe((file.Id, answer.Id, "ketel.png", (long)Picture.Length));
        await AnswerAsync(desk, one);
        (await OfAsync(desk, one, CaseDesk.Bram)).ShouldHaveSingleItem().MessageId.ShouldBe(answer.Id);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_same_file_sent_twice_waits_once_and_equal_content_is_kept_once(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var (one, other) = (await desk.OpenCaseAsync(), await desk.OpenCaseAsync());
        var first = await AddAsync(desk, one, "ketel.png", Picture);

        (await AddAsync(desk, one, "ketel.png", Picture)).Id.ShouldBe(first.Id);
        var same = await AddAsync(desk, other, "boiler.png", Picture);

        await using var db = desk.Open();
        (await db.StoredFiles.CountAsync(Cancel)).ShouldBe(1);
        await CaseFiles.RemoveAsync(db, one.Id, first.Id, CaseDesk.Bram, Cancel);
        (await db.StoredFiles.CountAsync(Cancel)).ShouldBe(1, "the other case has it too");
        await CaseFiles.RemoveAsync(db, other.Id, same.Id, CaseDesk.Bram, Cancel);
        (await db.StoredFiles.CountAsync(Cancel)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_empty_too_large_one_too_many_or_harmful_is_refused_by_name(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await desk.OpenCaseAsync();
        string Refused(Outcome<CaseFile?> outcome) => outcome.Refusal!.ToString()!;

        Refused(await TryAsync(desk, one, "leeg.txt", [])).ShouldContain("leeg.txt is empty");
        Refused(await TryAsync(desk, one, "film.mp4", [1], AttachFile.Largest + 1)).ShouldContain("larger than 25 MB");
        Refused(await TryAsync(desk, one, "virus.doc", [1], scan: new Says(FileVerdict.Harmful))).ShouldContain("something harmful");
        Refused(await TryAsync(desk, one, "later.doc", [1], scan: new Says(FileVerdict.Unknown))).ShouldContain("Try again");
        for (var each = 0; each < AttachFile.Most; each++)
            await AddAsync(desk, one, $"{each}.txt", [(byte)('a' + each)]);
        Refused(await TryAsync(desk, one, "elf.txt", [(byte)'z'])).ShouldContain("at most 10");

        (await OfAsync(desk, one, CaseDesk.Bram)).Count.ShouldBe(AttachFile.Most);
        (await TryAsync(desk, one, "", [])).ShouldBe(new Outcome<CaseFile?>(), "a field that was left empty");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_answer_that_is_taken_back_gives_its_files_back_too(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await desk.OpenCaseAsync();
        await AddAsync(desk, one, "offerte.pdf", "%PDF-1.7"u8.ToArray());
        await AnswerAsync(desk, one);

        await using (var db = desk.Open())
            (await HoldAnswer.TakeBackAsync(db, one.Id, CaseDesk.Bram, desk.Now, Cancel)).Done.ShouldBeTrue();

        (await OfAsync(desk, one, CaseDesk.Bram)).ShouldHaveSingleItem().MessageId.ShouldBeNull();
        (await OfAsync(desk, one, CaseDesk.Joris)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Files_go_along_when_cases_are_merged_and_back_when_they_are_taken_apart(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var anna = await desk.EnterAsync("Anna de Wit", RelationType.Person);
        var (stays, goes) = (await desk.OpenCaseAsync(anna), await desk.OpenCaseAsync(anna));
        await AddAsync(desk, goes, "ketel.png", Picture);
        await AnswerAsync(desk, goes);
        await AddAsync(desk, stays, "plan.txt", "Dinsdag"u8.ToArray());
        await AnswerAsync(desk, stays);

        CaseMerge merge;
        await using (var db = desk.Open())
            merge = (await MergeCases.RunAsync(db, stays.Id, goes.Number.ToString(), CaseDesk.Bram, desk.Now, Cancel)).Value;
        (await OfAsync(desk, stays, null)).Select(f => f.Name).ShouldBe(["ketel.png", "plan.txt"], ignoreOrder: true);
        await using (var db = desk.Open())
            (await UnmergeCases.RunAsync(db, merge.Id, CaseDesk.Bram, desk.Now, Cancel)).Done.ShouldBeTrue();

        (await OfAsync(desk, stays, null)).ShouldHaveSingleItem().Name.ShouldBe("plan.txt");
        (await OfAsync(desk, goes, null)).ShouldHaveSingleItem().Name.ShouldBe("ketel.png");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_is_forgotten_leaves_no_file_and_no_content_behind(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var anna = await desk.EnterAsync("Anna de Wit", RelationType.Person);
        var (hers, other) = (await desk.OpenCaseAsync(anna), await desk.OpenCaseAsync());
        await AddAsync(desk, hers, "paspoort.png", Picture);
        await AddAsync(desk, hers, "brief.txt", "Beste Anna"u8.ToArray());
        await AnswerAsync(desk, hers);
        var shared = await AddAsync(desk, other, "folder.txt", "Beste Anna"u8.ToArray());

        await using var db = desk.Open();
        await EraseRelation.RunAsync(db, anna.Id, ErasureReason.Asked, CaseDesk.Bram, desk.Now, new DateOnly(2026, 8, 18), null, Cancel);

        (await db.CaseFiles.AsNoTracking().SingleAsync(Cancel)).Id.ShouldBe(shared.Id);
        (await db.StoredFiles.AsNoTracking().SingleAsync(Cancel)).Hash.ShouldBe(shared.Hash);
        await using var content = (await new FileStore(desk.Database).OpenAsync(shared.Hash, Cancel))!;
        content.Length.ShouldBe(10);
    }

    private static Task<Outcome<CaseFile?>> TryAsync(CaseDesk desk, Case one, string name, byte[] content, long? length = null, IFileScan? scan = null) =>
        new AttachFile(desk.Database, scan).RunAsync(one.Id, name, length ?? content.Length, () => new MemoryStream(content), CaseDesk.Bram, desk.Now, Cancel);

    private static async Task<CaseFile> AddAsync(CaseDesk desk, Case one, string name, byte[] content) =>
        (await TryAsync(desk, one, name, content, scan: new Says(FileVerdict.Clean))).Value.ShouldNotBeNull();

    private static async Task<CaseMessage> AnswerAsync(CaseDesk desk, Case one)
    {
        var view = await desk.ReadAsync(one);
        await using var db = desk.Open();
        var input = new AnswerCustomer.Input(RandomKey.New(), view.Case.Version, view.Case.Lines, "Zie de bijlage.", ChannelKind.Mail, CaseState.WaitsForCustomer);
        return (await AnswerCustomer.RunAsync(db, one.Id, input, CaseDesk.Bram, desk.Now, Cancel)).Value.Kept.ShouldNotBeNull();
    }

    private static async Task<IReadOnlyList<CaseFile>> OfAsync(CaseDesk desk, Case one, Guid? reader)
    {
        await using var db = desk.Open();
        return await CaseFiles.OfAsync(db, one.Id, reader, Cancel);
    }

    private sealed class Says(FileVerdict verdict) : IFileScan
    {
        public Task<FileVerdict> LookAsync(Stream content, CancellationToken cancel) => Task.FromResult(verdict);
    }
}
