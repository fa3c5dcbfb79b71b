namespace Bekwaam.Tests.Texts;

public sealed class TextSourcesTests
{
    [Theory]
    [InlineData("""L["Sign in"]""", "Sign in")]
    [InlineData("""localizer["{0:N0} answers", n]""", "{0:N0} answers")]
    [InlineData("""return new Reason("At most {0}.", 5);""", "At most {0}.")]
    [InlineData("""new Reason("One, " + "two.")""", "One, two.")]
    [InlineData("""Key("Said \"so\".")""", "Said \"so\".")]
    [InlineData("""[Required(ErrorMessage = "Choose one.")]""", "Choose one.")]
    public void A_text_in_code_is_found(string source, string text) => TextSources.In(source, markup: false).ShouldBe([text]);

    [Fact]
    public void Both_texts_of_a_choice_are_found() => TextSources.In("""L[many ? "Answers" : "Answer"]""", markup: false).ShouldBe(["Answers", "Answer"]);

    [Fact]
    public void A_key_made_while_running_is_not_taken_for_a_text() => TextSources.In("""L[item.Text] L[$"a{b}"] map["x"]""", markup: false).ShouldBeEmpty();

    [Fact]
    public void Texts_of_tags_are_found_and_their_other_attributes_are_not() =>
        TextSources.In("""<ui-field asp-for="Input.Name" label="Name" hint="As &quot;known&quot;." autocomplete="name" unit="%" /> <a title="x">""", markup: true)
            .ShouldBe(["Name", "As \"known\"."]);

    [Fact]
    public void Words_that_come_from_the_model_are_not_texts() =>
        TextSources.In("""<ui-page-head title="@Model.Name" way="Listening" />""", markup: true).ShouldBe(["Listening"]);
}
