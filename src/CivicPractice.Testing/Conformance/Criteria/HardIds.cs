namespace CivicPractice.Testing.Conformance;

/// <summary>Ids whose order is another in each layout but the canonical one: little-endian groups, signed groups, last bytes first, letters before digits.</summary>
internal static class HardIds
{
    private static readonly Guid[] All =
    [
        new("00000001-0000-7000-8000-000000000001"), new("00000100-0000-7000-8000-000000000000"), new("01000000-0000-7000-8000-000000000000"),
        new("00000001-0001-7000-8000-000000000000"), new("00000001-0100-7000-8000-000000000000"), new("00000001-0000-7001-8000-000000000000"),
        new("00000001-0000-7100-8000-000000000000"), new("00000001-0000-7000-8001-000000000000"), new("00000001-0000-7000-8100-000000000000"),
        new("00000001-0000-7000-8000-000000000100"), new("00000001-0000-7000-8000-010000000000"), new("7fffffff-0000-7000-8000-000000000000"),
        new("80000000-0000-7000-8000-000000000000"), new("ffffffff-ffff-7fff-bfff-ffffffffffff"), new("00000001-8000-7000-8000-000000000000"),
        new("00000001-7fff-7000-8000-000000000000"), new("0000000a-0000-7000-8000-000000000000"), new("00000009-0000-7000-8000-000000000000"),
        new("a0000000-0000-7000-8000-000000000000"), new("90000000-0000-7000-8000-000000000000"),
        new("00000001-00ff-7000-8000-000000000000"), new("00000001-0000-70ff-8000-000000000000"), new("00000001-0000-7000-80ff-000000000000"),
        new("00000001-0000-7000-8000-0000000000ff"),
    ];

    public static int Count => All.Length;

    public static TId At<TId>(int index)
        where TId : struct, IEntityId<TId> => TId.From(All[index]);
}
