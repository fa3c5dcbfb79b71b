namespace Bekwaam.Statistics.Tests.Examples;

/// <summary>An example that is not well written, or that does not hold; the message says what is the matter.</summary>
internal sealed class ExampleException : Exception
{
    public ExampleException()
    {
    }

    public ExampleException(string message)
        : base(message)
    {
    }

    public ExampleException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
