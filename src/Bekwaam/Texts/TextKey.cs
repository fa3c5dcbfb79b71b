namespace Bekwaam.Texts;

/// <summary>Marks a text that is looked up later, away from where it is written, so that the test of the texts sees it.</summary>
internal static class TextKey
{
    public static string Key(string text) => text;
}
