using System.Text.Json.Nodes;
using HanbinDistrict.Overview;
using HanbinDistrict.Tests.Support;
using NJsonSchema;

namespace HanbinDistrict.Tests.Data;

public sealed class TheSchema : IDisposable
{
    private static readonly string SchemaFile = Path.Combine(CommittedData.Folder, "district.schema.json");
    private readonly ADataFolder _folder = new();

    [Fact]
    public async Task Accepts_the_committed_district() =>
        (await FaultsOf(await File.ReadAllTextAsync(Path.Combine(CommittedData.Folder, "district.json")))).Should().BeEmpty();

    [Fact]
    public async Task Accepts_what_the_program_accepts()
    {
        _folder.Read();

        (await FaultsOf(ADataFolder.District)).Should().BeEmpty();
    }

    [Fact]
    public async Task Accepts_a_town_and_its_paired_unit()
    {
        _folder.WithCoBuilding().Read().CoBuilding!.Commitments.Should().HaveCount(2);

        (await FaultsOf(_folder.Json().ToJsonString())).Should().BeEmpty();
    }

    [Fact]
    public async Task Accepts_programmes_settlements_and_groupings()
    {
        _folder.WithNetwork().Read().Programmes.Should().HaveCount(2);

        (await FaultsOf(_folder.Json().ToJsonString())).Should().BeEmpty();
    }

    [Theory]
    [InlineData("freq=daily")]
    [InlineData("INTERVAL=2;FREQ=DAILY")]
    public async Task Accepts_rules_as_they_are_written(string rule)
    {
        var json = _folder.WithNetwork().Json();
        json["programmes"]![0]!["rule"] = rule;
        json["profile"]!["circles"]!["detourFactor"] = 1.15;

        (await FaultsOf(json.ToJsonString())).Should().BeEmpty();
        _folder.With("district.json", json.ToJsonString()).Read();
    }

    [Theory]
    [InlineData("name", "\"the classroom\"")]
    [InlineData("category", "\"Health\"")]
    [InlineData("site", "\"5\"")]
    [InlineData("rule", "\"DAILY\"")]
    [InlineData("startsAt", "\"8:00\"")]
    [InlineData("minutes", "0")]
    [InlineData("onHolidays", "\"never\"")]
    [InlineData("step", "\"year\"")]
    [InlineData("places", "\"999901\"")]
    [InlineData("heldAsActivities", "\"yes\"")]
    [InlineData("colour", "\"red\"")]
    public async Task Refuses_of_a_programme_what_the_program_refuses(string member, string value)
    {
        var json = _folder.WithNetwork().Json();
        json["programmes"]![0]![member] = JsonNode.Parse(value);

        (await FaultsOf(json.ToJsonString())).Should().NotBeEmpty();
        _folder.With("district.json", json.ToJsonString()).Faults().Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("profile", "/colour", "\"red\"")]
    [InlineData("profile", "/division", "\"0999\"")]
    [InlineData("profile", "/division", null)]
    [InlineData("profile", "/timeZone", "8")]
    [InlineData("profile", "/name", "{\"zh\":\"试验区\"}")]
    [InlineData("profile", "/name", "{\"zh\":\"试验区\",\"en\":\" \"}")]
    [InlineData("profile", "/requests", "{\"timeToAnswerHours\":0}")]
    [InlineData("profile", "/trainingFirst", "[\"Legal Aid\"]")]
    [InlineData("profile", "/requests", "{\"answerHours\":3}")]
    [InlineData("profile", "/requests", "{\"confirmationWindowDays\":0}")]
    [InlineData("profile", "/requests", "{\"disputeWindowDays\":0}")]
    [InlineData("profile", "/requests", "{\"disputeAnswerDays\":1.5}")]
    [InlineData("profile", "/requests", "{\"reopenWindowDays\":3661}")]
    [InlineData("profile", "/requests", "{\"mostReopenings\":-1}")]
    [InlineData("profile", "/activities", "{\"earliestCheckInMinutes\":-1}")]
    [InlineData("profile", "/activities", "{\"overtimeMinutes\":10081}")]
    [InlineData("profile", "/activities", "{\"reviewWindowDays\":0}")]
    [InlineData("profile", "/activities", "{\"overtime\":30}")]
    [InlineData("profile", "/scheduling", "{\"restBetweenMinutes\":1.5}")]
    [InlineData("profile", "/scheduling", "{\"keepEndedDays\":\"7\"}")]
    [InlineData("profile", "/points", "[1]")]
    [InlineData("profile", "/points", "{\"perHour\":-1}")]
    [InlineData("profile", "/points", "{\"stepMinutes\":0}")]
    [InlineData("profile", "/points", "{\"stepMinutes\":null}")]
    [InlineData("profile", "/points", "{\"mostMinutesAnActivity\":0}")]
    [InlineData("profile", "/points", "{\"mostMinutesADay\":1441}")]
    [InlineData("profile", "/points", "{\"redemptionsPerQuarter\":\"once\"}")]
    [InlineData("profile", "/points", "{\"monthsValid\":0}")]
    [InlineData("profile", "/points", "{\"redemptionWindow\":null}")]
    [InlineData("profile", "/points", "{\"redemptionWindow\":{\"month\":3,\"firstDay\":1}}")]
    [InlineData("profile", "/points", "{\"redemptionWindow\":{\"month\":4,\"firstDay\":1,\"lastDay\":9}}")]
    [InlineData("profile", "/stars", "[{\"hours\":1,\"awardedBy\":\"county\"}]")]
    [InlineData("profile", "/stars", "{\"hours\":100}")]
    [InlineData("profile", "/stars", "[100]")]
    [InlineData("profile", "/stars", "[{\"points\":3}]")]
    [InlineData("profile", "/stars", "[{\"hours\":0}]")]
    [InlineData("profile", "/training", "{\"renewalNoticeDays\":-1}")]
    [InlineData("profile", "/training", "{\"graceDays\":true}")]
    [InlineData("profile", "/personalData", "{\"retentionYears\":-1}")]
    [InlineData("profile", "/screening", "{\"graceDays\":-1}")]
    [InlineData("profile", "/screening", "{\"validity\":[{\"step\":\"interview\"}]}")]
    [InlineData("profile", "/screening", "{\"validity\":[{\"step\":\"Interview\",\"months\":1}]}")]
    [InlineData("profile", "/screening", "{\"validity\":[{\"step\":\"interview\",\"months\":0}]}")]
    [InlineData("profile", "/agreements", "{\"requiredFor\":[\"always\"]}")]
    [InlineData("profile", "/agreements", "{\"continuousMonths\":0}")]
    [InlineData("profile", "/agreements", "{\"largeEventFrom\":0}")]
    [InlineData("profile", "/agreements", "{\"guardiansSign\":1}")]
    [InlineData("profile", "/evaluation", "{\"appealWindowDays\":0}")]
    [InlineData("profile", "/evaluation", "{\"below\":\"Poor\"}")]
    [InlineData("profile", "/evaluation", "{\"bands\":[{\"outcome\":\"good\", \"from\":100.5}]}")]
    [InlineData("profile", "/sites", "{\"oneInstitutePerTown\":1}")]
    [InlineData("profile", "/sites", "{\"oneStationPerVillage\":null}")]
    [InlineData("profile", "/sites", "{\"kindsWithoutSite\":[\"Nominal\"]}")]
    [InlineData("profile", "/partnerships", "{\"amendmentConsent\":\"nobody\"}")]
    [InlineData("profile", "/partnerships", "{\"keepEndedBookingsDays\":-1}")]
    [InlineData("profile", "/holidays", "\"us\"")]
    [InlineData("profile", "/zones", "[{\"code\":\"east\"}]")]
    [InlineData("profile", "/cadence", "{\"sites\":[{\"tier\":\"station\"}]}")]
    [InlineData("profile", "/cadence", "{\"sites\":[{\"tier\":\"station\",\"period\":\"day\"}]}")]
    [InlineData("profile", "/circles", "{\"withinMinutes\":0}")]
    [InlineData("profile", "/circles", "{\"detourFactor\":0.5}")]
    [InlineData("shares", "/missedWeeks", "2")]
    [InlineData("", "/settlements", "{\"perVillage\":3}")]
    [InlineData("", "/evaluation", "{\"name\":{\"zh\":\"评\",\"en\":\"e\"},\"indicators\":[]}")]
    [InlineData("", "/groupings", "[{\"kind\":\"ring\"}]")]
    [InlineData("", "/coBuilding", "{}")]
    [InlineData("", "/coBuilding", "[]")]
    [InlineData("period", "/from", "\"1 January 2022\"")]
    [InlineData("period", "/from", "\"9999-01-01\"")]
    [InlineData("period", "/through", "\"1899-12-31\"")]
    [InlineData("period", "/through", null)]
    [InlineData("urbanStations", "/kinds", "[\"\"]")]
    [InlineData("urbanStations", "/except", "[\"5\"]")]
    [InlineData("urbanStations", "/but", "[]")]
    [InlineData("counts", "/volunteers", "-1")]
    [InlineData("counts", "/volunteers", "1.5")]
    [InlineData("counts", "/volunteers", "1000001")]
    [InlineData("counts", "/volunteers", null)]
    [InlineData("counts", "/robots", "1")]
    [InlineData("shares", "/declines", "1.01")]
    [InlineData("shares", "/cancelledSessions", "1")]
    [InlineData("shares", "/declines", null)]
    [InlineData("expected", "/source", null)]
    [InlineData("expected", "/figures", "{\"robots\":1}")]
    [InlineData("expected", "/figures", "{\"volunteers\":{}}")]
    [InlineData("expected", "/figures", "{\"volunteers\":\"many\"}")]
    [InlineData("", "/counts", null)]
    [InlineData("", "/categories", "[]")]
    [InlineData("", "/categories", "[{\"code\":\"legal-aid\"}]")]
    [InlineData("", "/categories", "[{\"code\":\"legal-aid\",\"weight\":0}]")]
    [InlineData("", "/categories", "[{\"code\":\"legal-aid\",\"weight\":1,\"dangerous\":\"yes\"}]")]
    public async Task Refuses_what_the_program_refuses(string section, string member, string? value)
    {
        var json = _folder.Json();
        var target = section.Length == 0 ? json : json[section]!.AsObject();
        target.Remove(member[1..]);
        if (value is not null) target.Add(member[1..], JsonNode.Parse(value));

        (await FaultsOf(json.ToJsonString())).Should().NotBeEmpty();
        _folder.With("district.json", json.ToJsonString()).Faults().Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("code", "\"Days\"")]
    [InlineData("item", "\"activity\"")]
    [InlineData("measure", "\"days\"")]
    [InlineData("weight", "0")]
    [InlineData("nothingAt", "-1")]
    [InlineData("fullAt", "\"40\"")]
    [InlineData("whenMissing", "\"blocks\"")]
    [InlineData("colour", "\"red\"")]
    public async Task Refuses_of_an_indicator_what_the_program_refuses(string member, string value)
    {
        var json = _folder.WithNetwork().Json();
        json["evaluation"]!["indicators"]![0]![member] = JsonNode.Parse(value);

        (await FaultsOf(json.ToJsonString())).Should().NotBeEmpty();
        _folder.With("district.json", json.ToJsonString()).Faults().Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("town", "\"5\"")]
    [InlineData("partner", "\"health bureau\"")]
    [InlineData("deliveries", "2")]
    [InlineData("commitments", "[]")]
    [InlineData("commitments", "[{\"what\":{\"zh\":\"义诊\",\"en\":\"clinics\"},\"mode\":\"by-force\",\"quantity\":1,\"unit\":\"sessions\"}]")]
    [InlineData("commitments", "[{\"what\":{\"zh\":\"义诊\",\"en\":\"clinics\"},\"mode\":\"link-social\",\"quantity\":0,\"unit\":\"sessions\"}]")]
    [InlineData("commitments", "[{\"what\":{\"zh\":\"义诊\",\"en\":\"clinics\"},\"mode\":\"link-social\",\"quantity\":1,\"unit\":\"Sessions\"}]")]
    public async Task Refuses_of_a_town_and_its_unit_what_the_program_refuses(string member, string value)
    {
        var json = _folder.WithCoBuilding().Json();
        json["coBuilding"]![member] = JsonNode.Parse(value);

        (await FaultsOf(json.ToJsonString())).Should().NotBeEmpty();
        _folder.With("district.json", json.ToJsonString()).Faults().Should().NotBeEmpty();
    }

    [Fact]
    public async Task Knows_every_figure()
    {
        var schema = JsonNode.Parse(await File.ReadAllTextAsync(SchemaFile))!;

        schema["properties"]!["expected"]!["properties"]!["figures"]!["properties"]!.AsObject().Select(figure => figure.Key)
            .Should().Equal(Figure.All.Select(figure => figure.Key));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<ICollection<string>> FaultsOf(string json)
    {
        var schema = await JsonSchema.FromFileAsync(SchemaFile);
        return [.. schema.Validate(json).Select(error => error.ToString())];
    }
}
