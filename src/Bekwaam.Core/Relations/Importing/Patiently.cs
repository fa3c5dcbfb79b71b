using System.Text.RegularExpressions;

namespace Bekwaam.Core.Relations.Importing;

/// <summary>
/// Patterns give up after a fifth of a second by the clock on the wall. On a busy machine that says nothing about the text:
/// it is tried again, so that one entry that had to wait does not stop a file.
/// </summary>
internal static class Patiently
{
    private const int Attempts = 5;

    /// <returns>Null when it took too long every time.</returns>
    public static T? Run<T>(Func<T> read)
        where T : class
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            try
            {
                return read();
            }
            catch (RegexMatchTimeoutException)
            {
                // The next attempt, or the caller, says what becomes of it.
            }
        }

        return null;
    }
}
