using System.Text;
using CivicPractice.Divisions;
using HanbinDistrict.Tests.Support;

namespace HanbinDistrict.Tests.Input;

public sealed class WellFormedDivisions : IDisposable
{
    private readonly ADataFolder _folder = new();

    [Fact]
    public void Form_a_tree()
    {
        var divisions = _folder.Read().Divisions;

        divisions.Root.Should().Be(new Division(DivisionCode.Parse("999901"), "试验区", DivisionKind.District, DivisionCode.Parse("9999")));
        divisions.All.Should().HaveCount(8);
    }

    [Fact]
    public void May_begin_with_a_byte_order_mark() =>
        _folder.With("divisions.csv", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ADataFolder.Divisions)])
            .With("district.json", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ADataFolder.District)])
            .Read().Divisions.All.Should().HaveCount(8);

    [Fact]
    public void May_end_their_lines_as_Windows_does() =>
        _folder.With("divisions.csv", ADataFolder.Divisions.ReplaceLineEndings("\r\n")).Read().Divisions.All.Should().HaveCount(8);

    [Fact]
    public void May_lack_the_last_line_end() =>
        _folder.With("divisions.csv", ADataFolder.Divisions.TrimEnd()).Read().Divisions.All.Should().HaveCount(8);

    [Fact]
    public void May_be_quoted() =>
        _folder.Replacing("divisions.csv", ",南山村,", ",\"南山, \"\"老\"\"村\",").Read()
            .Divisions.Find(DivisionCode.Parse("999901100201"))!.Name.Should().Be("南山, \"老\"村");

    [Fact]
    public void Keep_the_column_behind_quotes_right() =>
        _folder.Replacing("divisions.csv", ",南山村,village,", ",\"南山, \"\"老\"\"村\",V,").Faults()
            .Should().ContainSingle().Which.Should().StartWith("divisions.csv(8,27): level 'V' ");

    [Fact]
    public void May_leave_the_parent_of_the_root_open() =>
        _folder.Replacing("divisions.csv", "999901,试验区,district,999900", "999901,试验区,district,").Read().Divisions.Root.Parent.Should().BeNull();

    [Fact]
    public void May_come_in_any_order()
    {
        var lines = ADataFolder.Divisions.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var divisions = _folder.With("divisions.csv", string.Join('\n', [lines[0], .. lines[1..].Reverse()])).Read().Divisions;

        divisions.Root.Name.Should().Be("试验区");
        divisions.All.Select(division => division.Code).Should().BeInAscendingOrder();
    }

    [Fact]
    public void May_be_of_kinds_nobody_knows_yet() =>
        _folder.Replacing("divisions.csv", "南山镇,town,", "南山镇,ranch,").Read().Divisions.All.Should().HaveCount(8);

    public void Dispose() => _folder.Dispose();
}
