using System.Text;
using Bekwaam.Core.Cases.Attaching;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Core.Tests.Cases.Attaching;

public sealed class FileKindsTests
{
    [Theory]
    [InlineData("FFD8FFE000104A464946", FileKind.Jpeg)]
    [InlineData("89504E470D0A1A0A", FileKind.Png)]
    [InlineData("474946383961", FileKind.Gif)]
    [InlineData("524946460000000057454250", FileKind.Webp)]
    [InlineData("524946460000000057415645", FileKind.Sound)]
    [InlineData("000000186674797068656963", FileKind.Heic)]
    [InlineData("00000018667479706D703432", FileKind.Video)]
    [InlineData("255044462D312E37", FileKind.Pdf)]
    [InlineData("504B0304", FileKind.Archive)]
    [InlineData("D0CF11E0A1B11AE1", FileKind.Archive)]
    [InlineData("4D5A9000", FileKind.Program)]
    [InlineData("7F454C46", FileKind.Program)]
    [InlineData("00010203", FileKind.Other)]
    [InlineData("", FileKind.Other)]
    public void Its_first_bytes_say_what_it_is(string head, FileKind kind) => FileKinds.Of(Convert.FromHexString(head)).ShouldBe(kind);

    [Theory]
    [InlineData("Beste meneer,", FileKind.Text)]
    [InlineData("\uFEFFnaam;plaats", FileKind.Text)]
    [InlineData("<svg onload='x'>", FileKind.Markup)]
    [InlineData("\n <!DOCTYPE html>", FileKind.Markup)]
    [InlineData("#!/bin/sh", FileKind.Program)]
    [InlineData("Received: from mail", FileKind.Mail)]
    public void Words_are_told_from_pages_and_programs(string head, FileKind kind) => FileKinds.Of(Encoding.UTF8.GetBytes(head)).ShouldBe(kind);

    [Fact]
    public void No_bytes_stop_it() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), head => Enum.IsDefined(FileKinds.Of(head))));

    [Fact]
    public void A_letter_that_is_cut_off_half_way_is_still_text()
    {
        var words = Encoding.UTF8.GetBytes(new string('a', FileKinds.HeadLength - 1) + "é");

        FileKinds.Of(words.AsSpan(0, FileKinds.HeadLength)).ShouldBe(FileKind.Text);
    }
}
