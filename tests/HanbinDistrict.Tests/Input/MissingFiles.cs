using HanbinDistrict.Input;
using HanbinDistrict.Tests.Support;

namespace HanbinDistrict.Tests.Input;

public sealed class MissingFiles : IDisposable
{
    private readonly ADataFolder _folder = new();

    [Theory]
    [InlineData("divisions.csv")]
    [InlineData("district.json")]
    public void Are_named(string file) =>
        _folder.Without(file).Faults().Should().Equal($"{file}: there is no such file: {Path.Combine(_folder.Path, file)}");

    [Fact]
    public void Are_named_all() =>
        _folder.Without("divisions.csv").Without("district.json").Faults().Should().HaveCount(2);

    [Fact]
    public void Are_told_from_a_missing_folder()
    {
        var nowhere = Path.Combine(_folder.Path, "nowhere");

        DistrictFolder.TryRead(nowhere, out _, out var faults).Should().BeFalse();

        faults.Should().ContainSingle().Which.ToString().Should().Be($"{nowhere}: there is no such directory.");
    }

    [Fact]
    public void Are_told_from_what_cannot_be_read()
    {
        _folder.Without("district.json");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "district.json"));

        _folder.Faults().Should().ContainSingle().Which.Should().StartWith("district.json: the file cannot be read: ");
    }

    public void Dispose() => _folder.Dispose();
}
