using System.Net;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Files;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Testing;

namespace Bekwaam.Tests.Relations;

public sealed class PhotoPageTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_picture_is_served_as_one_and_anything_else_not_at_all(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        await EnterAsync(app, [0x89, .. "PNG\r\n\x1a\n and the rest"u8]);
        await EnterAsync(app, [.. "<svg onload=alert(1)>"u8]);
        using var browser = await app.SignedInAsAsync(Role.Employee);

        using var picture = await browser.GetAsync("/relations/1/photo");
        using var other = await browser.GetAsync("/relations/2/photo");

        picture.StatusCode.ShouldBe(HttpStatusCode.OK);
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        picture.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        other.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.ReadAsync("/relations/1")).ShouldContain("/relations/1/photo");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_photo_on_a_card_is_not_cleared_away(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        var hash = await EnterAsync(app, [0xff, 0xd8, 0xff, 0xe0]);

        (await new FileStore(app.Database.Database).DeleteIfUnusedAsync(hash, Cancel)).ShouldBeFalse();
    }

    private static async Task<string> EnterAsync(PageApp app, byte[] photo)
    {
        using var content = new MemoryStream(photo);
        var file = await new FileStore(app.Database.Database).StoreAsync(content, app.Clock.Now, Cancel);
        await using var db = app.Database.Open();
        var card = new RelationCard { Person = new PersonName { Family = "Bos" }, PhotoHash = file.Hash };
        await SaveRelation.RunAsync(db, new SaveRelation.Input(null, 0, card, null, null, []), null, app.Clock.Now, DateOnly.FromDateTime(app.Clock.Now.UtcDateTime), Cancel);
        return file.Hash;
    }
}
