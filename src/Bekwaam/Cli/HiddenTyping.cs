using System.Text;

namespace Bekwaam.Cli;

/// <summary>Asks for a password on a terminal, without showing it.</summary>
internal static class HiddenTyping
{
    /// <summary>Twice, because nobody sees what is typed.</summary>
    /// <returns>What was typed, or null when the second time differs.</returns>
    public static string? Twice()
    {
        var first = Once("New password: ");
        return string.Equals(first, Once("And once more: "), StringComparison.Ordinal) ? first : null;
    }

    private static string Once(string question)
    {
        Console.Error.Write(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key is ConsoleKey.Backspace)
                typed.Length -= Math.Min(1, typed.Length);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
