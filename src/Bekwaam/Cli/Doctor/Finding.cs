namespace Bekwaam.Cli.Doctor;

/// <summary>One line of the doctor's.</summary>
/// <param name="What">What was looked at.</param>
/// <param name="Said">What was found.</param>
/// <param name="Mend">How to mend it; null when nothing is wrong.</param>
internal sealed record Finding(string What, string Said, string? Mend)
{
    public bool Well => Mend is null;

    public static Finding Ok(string what, string said) => new(what, said, null);

    public static Finding Wrong(string what, string said, string mend) => new(what, said, mend);
}
