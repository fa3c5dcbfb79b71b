using Bekwaam.Core.Cases.Templates;
using Bekwaam.Core.Data;

namespace Bekwaam.Demo;

/// <summary>Texts that Brugman's people answer with.</summary>
internal static class DemoTemplates
{
    private static readonly (string Name, string Text)[] All =
    [
        ("Wij komen langs", "Beste {klant},\n\nDank voor uw bericht over {onderwerp}. Wij komen bij u langs. U hoort nog vandaag op welke dag en rond welk uur.\n\nKomt er iets tussen? Bel ons dan en noem {nummer}.\n\nGroet,\n{collega}\n{organisatie}"),
        ("Uitleg bij de factuur", "Beste {klant},\n\nU vroeg naar uw factuur. Ik leg u graag uit wat erop staat:\n\n\n\nKlopt er iets niet? Dan betaalt u nog niets en zoek ik het uit.\n\nGroet,\n{collega}"),
        ("Het duurt langer", "Beste {klant},\n\nWij beloofden u: {toezegging}. Dat halen wij niet, en dat spijt mij. Dit is er aan de hand:\n\n\n\nGroet,\n{collega}"),
    ];

    public static async Task FillAsync(AppDb db, DateTimeOffset at, CancellationToken cancel)
    {
        foreach (var (name, text) in All)
            _ = (await SaveTemplate.RunAsync(db, new SaveTemplate.Input(null, 0, name, "nl", text), at, cancel)).Value;
    }
}
