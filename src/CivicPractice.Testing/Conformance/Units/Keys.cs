using CivicPractice.Sites;

namespace CivicPractice.Testing.Conformance;

/// <summary>A key carries its command out once.</summary>
internal static class Keys
{
    private static readonly IdempotencyKey Key = new("k");

    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("A key is found with its command once it is committed, by everybody", FoundAsync),
        new("A key is committed once; who comes second stores nothing", SecondAsync),
        new("The same command under the same key is accepted again and carried out once", RepeatedAsync),
        new("Another command under the same key is a mistake of the caller", OtherCommandAsync),
        new("A refused command leaves its key free", RefusedAsync),
        new("A command that had nothing to change keeps its key", NothingToChangeAsync),
        new("Keys are compared letter by letter", OrdinalAsync),
    ];

    private static async Task FoundAsync(Play play)
    {
        var work = play.Begin();
        Must.Hold(await work.FindCommandAsync(Key) is null && await work.FindCommandAsync(IdempotencyKey.None) is null, "Before the first commit there is no key.");
        work.Sites().Add(Some.Site(Some.First));
        await work.CommitAsync(Key, "site.plan 新 1");
        Must.Equal("site.plan 新 1", await work.FindCommandAsync(Key), "The command under the key, for who committed it");
        Must.Equal("site.plan 新 1", await play.Begin().FindCommandAsync(Key), "The command under the key, for another caller");
        await play.OpenAsync();
        Must.Equal("site.plan 新 1", await play.Begin().FindCommandAsync(Key), "The command under the key, for another program");
        Must.Hold(await play.Begin().FindCommandAsync(IdempotencyKey.None) is null, "No key is no key.");
        for (var n = 0; n < 3; n++) await play.OfferElsewhereAsync($"p{n}");
        Must.Hold(await play.Begin().FindCommandAsync(IdempotencyKey.None) is null, "Commands without a key are kept under none.");
    }

    private static async Task SecondAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First), Some.Site(Some.Second));
        var (quick, slow) = (play.Begin(), play.Begin());
        (await quick.SiteAsync()).Offer("quick");
        (await slow.SiteAsync(Some.Second)).Offer("slow");
        await quick.CommitAsync(Key, "quick");
        await Must.ThrowAsync<ConcurrencyConflictException>(() => slow.CommitAsync(Key, "slow"), "A second commit under a key");
        Must.Equal("quick", await play.Begin().FindCommandAsync(Key), "The command under the key");
        Must.Equal(0, (await play.PlatformsAsync(Some.Second)).Count(), "Platforms of the second");
        await play.TellHistoryAsync();
    }

    private static async Task RepeatedAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First));
        var carriedOut = 0;
        for (var n = 0; n < 3; n++)
        {
            if (n == 2) await play.OpenAsync();
            var district = play.District();
            play.Tell("offer", await district.RunAsync("offer", Key, async () =>
            {
                carriedOut++;
                (await district.UnitOfWork.SiteAsync()).Offer($"p{carriedOut}");
                return Decision.Accepted;
            }));
        }

        Must.Equal(1, carriedOut, "How often the command was carried out");
        Must.Equal(["p1"], await play.PlatformsAsync(), "Platforms in the end");
        await play.TellHistoryAsync();
    }

    private static async Task OtherCommandAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First));
        play.Tell("offer", await Founding(play).OfferPlatformAsync(Some.First, ServicePlatform.PeoplesStage, TestDistrict.Nine, Key));
        await Must.ThrowAsync<ArgumentException, Decision>(
            () => Founding(play).WithdrawPlatformAsync(Some.First, ServicePlatform.PeoplesStage, TestDistrict.Nine, Key), "Another command under the same key");
        await play.TellHistoryAsync();
    }

    private static async Task RefusedAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First));
        play.TellRefusal("withdraw", await Founding(play).WithdrawPlatformAsync(Some.First, ServicePlatform.PeoplesStage, TestDistrict.Nine, Key), "site.platform-not-offered");
        Must.Hold(await play.Begin().FindCommandAsync(Key) is null, "The key stays free.");
        play.Tell("offer under the same key", await Founding(play).OfferPlatformAsync(Some.First, ServicePlatform.PeoplesStage, TestDistrict.Nine, Key));
        await play.TellHistoryAsync();
    }

    private static async Task NothingToChangeAsync(Play play)
    {
        await play.PutAsync(new ASite().WithId(Some.First).Offering(ServicePlatform.PeoplesStage).BuildRaising());
        play.Tell("offer", await Founding(play).OfferPlatformAsync(Some.First, ServicePlatform.PeoplesStage, TestDistrict.Nine, Key));
        Must.Hold(await play.Begin().FindCommandAsync(Key) is not null, "The key is kept.");
        Must.Equal(2, (await play.Log.ReadAllAsync()).Count, "Events");
        await play.TellHistoryAsync();
    }

    private static async Task OrdinalAsync(Play play)
    {
        string[] texts =
        [
            "key", "Key", "KEY", "kéy", "ke\u0301y", "\uFF4Bey", "ключ", "Ключ", "钥匙", "𠮷", "I", "i", "İ", "ı", "ß", "ss", "a b", "a  b", "a%", "a_", "a'", "0", "00", new('k', IdempotencyKey.MaxLength),
            new string('k', IdempotencyKey.MaxLength - 1), new('钥', IdempotencyKey.MaxLength),
        ];
        await play.PutAsync(Some.Site(Some.First));
        foreach (var (n, text) in texts.Index())
        {
            Must.Hold(await play.Begin().FindCommandAsync(new IdempotencyKey(text)) is null, $"Key {n} of the suite is taken for one before it.");
            var work = play.Begin();
            (await work.SiteAsync()).Offer($"p{n}");
            await work.CommitAsync(new IdempotencyKey(text), $"command {n}");
        }

        foreach (var (n, text) in texts.Index()) Must.Equal($"command {n}", await play.Begin().FindCommandAsync(new IdempotencyKey(text)), $"The command under key {n} of the suite");
        await play.TellHistoryAsync();
    }

    private static FoundingSites Founding(Play play) => new(play.District());
}
