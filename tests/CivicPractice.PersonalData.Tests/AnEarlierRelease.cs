namespace CivicPractice.PersonalData.Tests;

/// <summary>What the first release made of "王小明" under fixed secrets.</summary>
internal static class AnEarlierRelease
{
    public static MasterKeys Secrets { get; } = new(
        "m1", new Dictionary<string, byte[]> { ["m1"] = [.. Enumerable.Range(1, 32).Select(n => (byte)n)] }, [.. Enumerable.Range(101, 32).Select(n => (byte)n)]);

    public static ProtectedText Key { get; } = ProtectedText.Parse("m1.nLDOrfOw--CQVDNe3Swbx4Ffakytp5tGA7ocYzobSgCGMysR6pwWFul_mSRff6Ddrt75swE6RDG2GCXI");

    public static ProtectedText Name { get; } = ProtectedText.Parse("1.HueaQzec.SO9P3oKhBNPEaUa9rOCJ_8YyupDXXslh3sdVkzV__bpTbNmFnW9CQHXBi7UsOpeePewdZ4S-QikQvyQabi1-JTNGwl-jAzvflQ8JduJSLHGtn2IUASS-R0ILeMo");

    public static KeyedHash Hash { get; } = KeyedHash.Parse("93ba53b40b996b37470cbd52a77fa6b28c04f4dd161ca0fd68b5c99bbaacc466");
}
