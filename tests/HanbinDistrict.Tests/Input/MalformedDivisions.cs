using System.Text;
using HanbinDistrict.Tests.Support;

namespace HanbinDistrict.Tests.Input;

public sealed class MalformedDivisions : IDisposable
{
    private readonly ADataFolder _folder = new();

    public static TheoryData<string, string, string> Faults { get; } = new()
    {
        { "code,name,level,parent_code\n", "code,name,level,parent\n", "divisions.csv(1,1): the first line must be the header 'code,name,level,parent_code'." },
        { "code,name,level,parent_code\n", "", "divisions.csv(1,1): the first line must be the header 'code,name,level,parent_code'." },
        { "code,name,level,parent_code\n", "code;name;level;parent_code\n", "divisions.csv(1,1): the first line must be the header 'code,name,level,parent_code'." },
        { "999901001,东街街道,subdistrict,999901\n", "999901001,东街街道,subdistrict\n", "divisions.csv(3,27): 4 columns are wanted (code,name,level,parent_code), found 3." },
        { "999901001,东街街道,subdistrict,999901\n", "999901001,东街街道,subdistrict,999901,\n", "divisions.csv(3,35): 4 columns are wanted (code,name,level,parent_code), found 5." },
        { "999901001,东街街道,subdistrict,999901\n", "\n999901001,东街街道,subdistrict,999901\n", "divisions.csv(3,1): the line is blank." },
        { "999901100202,", "99990110020,", "divisions.csv(9,1): code '99990110020' is no division code: 2, 4, 6, 9 or 12 digits, the first not zero." },
        { "999901100202,", "９９９９０1100202,", "divisions.csv(9,1): code '９９９９０1100202' is no division code: 2, 4, 6, 9 or 12 digits, the first not zero." },
        { "999901100202,", " 999901100202,", "divisions.csv(9,1): code ' 999901100202' is no division code: 2, 4, 6, 9 or 12 digits, the first not zero." },
        { "999901100202,", "999901000202,", "divisions.csv(9,1): code '999901000202' is no division code: 2, 4, 6, 9 or 12 digits, the first not zero." },
        { ",北沟村,", ",,", "divisions.csv(9,14): name '' is no name: it is empty, begins or ends with a space, or holds a control character." },
        { ",北沟村,", ",北沟村 ,", "divisions.csv(9,14): name '北沟村 ' is no name: it is empty, begins or ends with a space, or holds a control character." },
        { ",北沟村,", ",北沟\u001b[2J,", "divisions.csv(9,14): name '北沟\\u001B[2J' is no name: it is empty, begins or ends with a space, or holds a control character." },
        { "北沟村,village,", "北沟村,Village,", "divisions.csv(9,18): level 'Village' is no kind of division: lower-case letters, digits and hyphens, such as 'village'." },
        { "北沟村,village,999901100\n", "北沟村,village,镇\n", "divisions.csv(9,26): parent_code '镇' is no division code; only the root's may be empty." },
        { "北沟村,village,999901100\n", "北沟村,village,\n", "divisions.csv(9,26): parent_code is empty, but the root is '999901'." },
        { "北沟村,village,999901100\n", "北沟村,village,999901101\n", "divisions.csv(9,26): parent_code '999901101' is not in the file." },
        { "北沟村,village,999901100\n", "北沟村,village,999901\n", "divisions.csv(9,26): parent_code '999901' is not right above '999901100202'." },
        { "北沟村,village,999901100\n", "北沟村,village,999901001\n", "divisions.csv(9,26): parent_code '999901001' is not right above '999901100202'." },
        { "北沟村,village,999901100\n", "北沟村,village,999901100202\n", "divisions.csv(9,26): parent_code '999901100202' is not right above '999901100202'." },
        { "999901,试验区,district,999900\n", "999901,试验区,district,888800\n", "divisions.csv(2,21): parent_code '8888' is not right above '999901'." },
        { "999901,试验区,district,999900\n", "999901,试验区,district,999901\n", "divisions.csv: no row is the root: the district itself, whose parent is not in the file.\ndivisions.csv(2,21): parent_code '999901' is not right above '999901'." },
        { "999901100202,北沟村,village,999901100\n", "999902,邻区,district,999900\n", "divisions.csv(9,20): '999902' is a second root; the first is '999901' in line 2." },
        { "999901100202,北沟村", "999901100201,北沟村", "divisions.csv(9,1): code '999901100201' stands already in line 8." },
        { "北沟村,village", "\"北沟\"村,village", "divisions.csv(9,1): the quotes of this record don't match." },
        { "北沟村,village", "北\"沟村,village", "divisions.csv(9,1): the quotes of this record don't match." },
        { "999901100201,南山村,village", "999901100201,\"南山村,village", "divisions.csv(8,1): the quotes of this record don't match." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Are_refused_with_line_and_column(string old, string replacement, string fault) =>
        _folder.Replacing("divisions.csv", old, replacement).Faults().Should().Equal(fault.Split('\n'));

    [Fact]
    public void Without_a_row_are_refused() =>
        _folder.With("divisions.csv", "code,name,level,parent_code\n").Faults()
            .Should().Equal("divisions.csv(1,28): no division follows the header.");

    [Fact]
    public void Without_anything_are_refused() =>
        _folder.With("divisions.csv", "").Faults()
            .Should().Equal("divisions.csv(1,1): the first line must be the header 'code,name,level,parent_code'.");

    [Fact]
    public void In_another_encoding_are_refused()
    {
        // "东" in GB 18030, as a Chinese spreadsheet saves it.
        byte[] bytes = [.. Encoding.UTF8.GetBytes("code,name,level,parent_code\n999901,"), 0xB6, 0xAB, .. Encoding.UTF8.GetBytes(",district,999900\n")];

        _folder.With("divisions.csv", bytes).Faults().Should().Equal("divisions.csv(2,8): the text is not UTF-8.");
    }

    [Fact]
    public void Are_told_together_up_to_twenty()
    {
        var rows = string.Concat(Enumerable.Range(0, 23).Select(number => $"x{number},村,village,999901100\n"));

        var faults = _folder.With("divisions.csv", ADataFolder.Divisions + rows).Faults();

        faults.Should().HaveCount(21);
        faults[0].Should().StartWith("divisions.csv(10,1): code 'x0' ");
        faults[^1].Should().Be("divisions.csv: and 3 more.");
    }

    [Fact]
    public void Are_told_in_the_order_of_lines_with_every_fault_of_a_line() =>
        _folder.Replacing("divisions.csv", "999901100202,北沟村,village", "1,北沟村,V").Replacing("divisions.csv", ",东街社区,", ",,").Faults()
            .Select(fault => fault.Split(':')[0]).Should().Equal("divisions.csv(4,14)", "divisions.csv(9,1)", "divisions.csv(9,7)");

    public void Dispose() => _folder.Dispose();
}
