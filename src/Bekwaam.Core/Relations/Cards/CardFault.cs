namespace Bekwaam.Core.Relations.Cards;

/// <summary>Something on a card that cannot be right.</summary>
/// <param name="Field">Where: <c>name</c>, <c>tradeRegister</c>, <c>mails[1].address</c> …</param>
/// <param name="Why">What is wrong and what to do.</param>
public sealed record CardFault(string Field, Reason Why);
