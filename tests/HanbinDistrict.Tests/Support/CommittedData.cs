using HanbinDistrict.Input;

namespace HanbinDistrict.Tests.Support;

/// <summary>The data folder that is committed and copied beside the program.</summary>
public static class CommittedData
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    public static DistrictInput Read()
    {
        DistrictFolder.TryRead(Folder, out var input, out var faults).Should().BeTrue(string.Join('\n', faults));
        return input!;
    }
}
