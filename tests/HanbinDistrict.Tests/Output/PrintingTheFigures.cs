using System.Globalization;
using System.Text;
using CivicPractice.Activities;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using HanbinDistrict.Output;
using HanbinDistrict.Tests.Support;
using NodaTime;

namespace HanbinDistrict.Tests.Output;

public sealed class PrintingTheFigures : IDisposable
{
    private const string Json =
        """{"centres":1,"institutes":2,"stations":5,"urbanStations":2,"ruralStations":3,"pointSites":4,"organizations":2,"volunteers":20,"activities":10,"personTimes":80,"requestsPlaced":12,"requestsReviewed":6,"serviceMinutes":1236589,"resettledHouseholds":0,"resettledPersons":0}""" + "\n";

    private const string Table = """
        试验区 Test District · 2022-01-01/2022-10-31 · seed 2022 · 区数 districts 1
        ┌──────────────────────────────────┬───────────────────┬─────────────────────┬────────────────┐
        │ 指标 figure                      │ 本次重放 replayed │         报告 report │ 对照 verdict   │
        ├──────────────────────────────────┼───────────────────┼─────────────────────┼────────────────┤
        │ 文明实践中心 centres             │                 1 │                     │                │
        │ 文明实践所 institutes            │                 2 │                     │                │
        │ 文明实践站 stations              │                 5 │                     │                │
        │ 其中城市社区站 of these urban    │                 2 │                     │                │
        │ 其中农村站 of these rural        │                 3 │                     │                │
        │ 文明实践点 point sites           │                 4 │                     │                │
        │ 志愿服务组织 organisations       │                 2 │                     │                │
        │ 注册志愿者 registered volunteers │                20 │                  20 │ ✓ 相符 agrees  │
        │ 活动场次 sessions held           │                10 │ 10余 more than nine │ ✓ 相符 agrees  │
        │ 服务人次 person-times served     │                80 │             61 – 69 │ ✗ 不符 differs │
        │ 百姓点单 requests placed         │                12 │                ≥ 11 │ ✓ 相符 agrees  │
        │ 群众评单 requests reviewed       │                 6 │                     │                │
        │ 服务时长（分钟） service minutes │         1,236,589 │                     │                │
        │ 搬迁安置户 households resettled  │                 0 │                     │                │
        │ 搬迁安置人口 people resettled    │                 0 │                     │                │
        └──────────────────────────────────┴───────────────────┴─────────────────────┴────────────────┘
        合成数据，由种子生成 · synthetic, out of the seed: people, organisations, requests, activities
        报告 report: 某报道 · a report

        """;

    private readonly ADataFolder _folder = new();

    [Fact]
    public async Task As_JSON_writes_one_object_alone() =>
        (await ARun.Of("--data", _folder.Path, "--json")).Output.Should().Be(Json);

    [Fact]
    public async Task As_a_table_sets_the_report_beside_them() =>
        (await ARun.Of("--data", _folder.Path)).Output.Should().Be(Table);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-CH")]
    [InlineData("zh-CN")]
    public async Task Is_the_same_under_every_culture(string culture)
    {
        var (own, ownUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var invariant = await InInvariantCulture();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

            (await ARun.Of("--data", _folder.Path)).Output.Should().Be(invariant.Output);
            (await ARun.Of("--data", _folder.Path, "--json")).Output.Should().Be(Json);
            (await ARun.Of("--help")).Output.Should().Contain("Options:");
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (own, ownUi);
        }
    }

    [Fact]
    public async Task Without_a_report_leaves_its_columns_out()
    {
        var json = _folder.Json();
        json.Remove("expected");
        _folder.With("district.json", json.ToJsonString());

        (await ARun.Of("--data", _folder.Path)).Output.Should().NotContain("report").And.Contain("│ 文明实践所 institutes            │                 2 │\n");
    }

    [Fact]
    public async Task Of_several_districts_leaves_the_report_out() =>
        (await ARun.Of("--data", _folder.Path, "--scale", "2")).Output.Should().NotContain("report").And.Contain("│                40 │");

    [Fact]
    public async Task Writes_no_control_sequence_and_no_blank_at_the_end_of_a_line()
    {
        var output = (await ARun.Of("--data", _folder.Path)).Output;

        output.Should().NotContain("\u001b").And.NotContain("\r").And.NotContain(" \n");
    }

    [Fact]
    public async Task Tells_progress_time_and_memory_elsewhere()
    {
        var run = await ARun.Of("--data", _folder.Path, "--json");

        run.Error.Should().StartWith("重放 replaying 0/3,000\n重放 replaying 3,000/3,000\n用时 time ").And.MatchRegex("peak memory [0-9]+ MB\n$");
    }

    [Fact]
    public void Says_that_the_months_leave_the_requests_out()
    {
        using var output = new StringWriter();
        SessionFigures march = new(new YearMonth(2022, 3), SiteTier.Station, ActivityCategory.HealthCheck, ActivityHostKind.Site, 2, 30, 240);

        MonthsTable.Write(new ProgramStreams(output, TextWriter.Null, false, false), [march]);

        output.ToString().Should().Contain("│ 2022-03").And.EndWith("人次只计活动，不含点单 · served: at sessions only; those of requests stand in the overview\n");
    }

    [Fact]
    public void Of_a_town_and_its_paired_unit_says_what_was_committed_delivered_and_used_by_mode()
    {
        using var output = new StringWriter();
        var record = new CoBuildingRecord(
            [
                new Contribution(MobilizationMode.BringDownQuality, ContributionUnit.Hours, 20, 1.5m), new Contribution(MobilizationMode.BringDownQuality, ContributionUnit.Sessions, 1_400, 380),
                new Contribution(MobilizationMode.LinkSocial, new ContributionUnit("boxes"), 3, 0),
            ],
            [new ResourceUse(MobilizationMode.BringDownQuality, 1, new ResourceMinutes(120, 90))]);

        CoBuildingTable.Write(new ProgramStreams(output, TextWriter.Null, false, false), "南山镇", _folder.WithCoBuilding().Read().CoBuilding!, record);

        output.ToString().Should().Be("""
            阵地共建 co-building: 南山镇 × 区卫生健康局 health bureau · 包联单位 paired unit
            ┌─────────────────────────────┬─────────────┬────────────────┬────────────────┬───────────────┐
            │ 方式 mode                   │ 单位 unit   │ 承诺 committed │ 投入 delivered │ 使用 used (h) │
            ├─────────────────────────────┼─────────────┼────────────────┼────────────────┼───────────────┤
            │ 下沉优质 bring down quality │ 小时 hours  │             20 │            1.5 │           1.5 │
            │ 下沉优质 bring down quality │ 场 sessions │          1,400 │            380 │               │
            │ 联动社会 link social        │ boxes       │              3 │              0 │               │
            └─────────────────────────────┴─────────────┴────────────────┴────────────────┴───────────────┘
            使用为数量乘以小时 · used: quantity times hours, by the sessions that booked it

            """);
    }

    [Fact]
    public void On_the_process_s_own_streams_is_UTF8_without_a_byte_order_mark()
    {
        var streams = ProgramStreams.OfProcess();

        streams.Output.Encoding.Should().BeOfType<UTF8Encoding>();
        streams.Output.Encoding.GetPreamble().Should().BeEmpty();
        streams.Output.NewLine.Should().Be("\n");
        streams.Error.Encoding.GetPreamble().Should().BeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    private async Task<ARun> InInvariantCulture()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        return await ARun.Of("--data", _folder.Path);
    }
}
