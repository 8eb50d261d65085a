using HanbinDistrict.Tests.Support;

namespace HanbinDistrict.Tests.Input;

public sealed class MalformedDistrict : IDisposable
{
    private readonly ADataFolder _folder = new();

    public static TheoryData<string, string, string> Faults { get; } = new()
    {
        // syntax
        { "\"institutes\": 2,", "\"institutes\": 2", "district.json(11,5): this is no JSON: *" },
        { "\"requests\": 12", "\"requests\": 12,", "district.json(23,3): this is no JSON: *trailing comma*" },
        { "\"pointSites\": 4,", "\"pointSites\": 4, // many", "district.json(14,22): this is no JSON: *" },
        { "\"zh\": \"试验区\", ", "\"zh\": \"试验区\" ", "district.json(3,27): this is no JSON: *" },
        { "\"en\": \"Test District\"", "\"en\": \"Test\\uD800\"", "district.json(3,34): the text holds an escape that is no character." },
        { "\"en\": \"Test District\"", "\"en\": Test", "district.json(3,34): this is no JSON: *" },
        // members
        { "\"pointSites\": 4,", "\"pointSites\": 4, \"pointSites\": 5,", "district.json(14,22): the member 'pointSites' stands twice in one object." },
        { "\"pointSites\": 4,", "\"pointSites\": 4, \"parks\": 5,", "district.json(14,22): counts: nothing here is called 'parks'." },
        { "\"pointSites\": 4,", "\"points\": 4,", "district.json(9,13): counts: the member 'pointSites' is missing.\ndistrict.json(14,5): counts: nothing here is called 'points'." },
        { "\"reviewed\": 0.85", "\"Reviewed\": 0.85", "district.json(24,13): shares: the member 'reviewed' is missing.\ndistrict.json(26,54): shares: nothing here is called 'Reviewed'." },
        { "\"period\": { \"from\": \"2022-01-01\", \"through\": \"2022-10-31\" },", "", "district.json(1,1): the file: the member 'period' is missing." },
        { "  \"urbanStations\": {", "  \"urbanStation\": {", "district.json(1,1): the file: the member 'urbanStations' is missing.\ndistrict.json(8,3): the file: nothing here is called 'urbanStation'." },
        { "\"timeZone\"", "\"zone\": 8, \"timeZone\"", "district.json(5,5): profile: nothing here is called 'zone'." },
        // types and ranges
        { "\"institutes\": 2,", "\"institutes\": \"2\",", "district.json(10,19): counts.institutes: a whole number from 0 to 1000000 is wanted, found '2'." },
        { "\"institutes\": 2,", "\"institutes\": -2,", "district.json(10,19): counts.institutes: a whole number from 0 to 1000000 is wanted, found -2." },
        { "\"institutes\": 2,", "\"institutes\": 2.5,", "district.json(10,19): counts.institutes: a whole number from 0 to 1000000 is wanted, found 2.5." },
        { "\"institutes\": 2,", "\"institutes\": 1e99,", "district.json(10,19): counts.institutes: a whole number from 0 to 1000000 is wanted, found 1e99." },
        { "\"institutes\": 2,", "\"institutes\": null,", "district.json(10,19): counts.institutes: a whole number from 0 to 1000000 is wanted, found null." },
        { "\"institutes\": 2,", "\"institutes\": [2],", "district.json(10,19): counts.institutes: a whole number from 0 to 1000000 is wanted, found a list." },
        { "{ \"zh\": \"试验区\", \"en\": \"Test District\" }", "\"试验区\"", "district.json(3,13): profile.name: an object is wanted, found '试验区'." },
        { "{ \"zh\": \"试验区\", \"en\": \"Test District\" }", "{ \"zh\": \" \", \"en\": true }", "district.json(3,21): profile.name.zh: a text that is not empty is wanted, found ' '.\ndistrict.json(3,32): profile.name.en: a text that is not empty is wanted, found true." },
        { "\"declines\": 0.1,", "\"declines\": 1.1,", "district.json(25,17): shares.declines: a number from 0 to 1 with at most six decimals is wanted, found 1.1." },
        { "\"declines\": 0.1,", "\"declines\": 0.1234567,", "district.json(25,17): shares.declines: a number from 0 to 1 with at most six decimals is wanted, found 0.1234567." },
        { "Asia/Shanghai", "Asia/Hanbin", "district.json(5,17): profile.timeZone: a time zone of the IANA database such as 'Asia/Shanghai' is wanted, found 'Asia/Hanbin'." },
        { "\"division\": \"999901\"", "\"division\": 999901", "district.json(4,17): profile.division: a division code of 2, 4, 6, 9 or 12 digits is wanted, found 999901." },
        { "\"from\": \"2022-01-01\"", "\"from\": \"2022-02-30\"", "district.json(7,23): period.from: a date such as '2022-01-31' is wanted, found '2022-02-30'." },
        { "\"kinds\": [\"community\"]", "\"kinds\": [\"Community\"]", "district.json(8,32): urbanStations.kinds[0]: a kind of division such as 'village' is wanted, found 'Community'." },
        { "\"kinds\": [\"community\"]", "\"kinds\": \"community\"", "district.json(8,31): urbanStations.kinds: a list is wanted, found 'community'." },
        { "{ \"code\": \"legal-aid\", \"weight\": 3 }", "{ \"code\": \"legal aid\", \"weight\": 0 }", "district.json(29,15): categories[0].code: a category such as 'legal-aid' is wanted, found 'legal aid'.\ndistrict.json(29,38): categories[0].weight: a whole number from 1 to 1000000 is wanted, found 0." },
        { "{ \"code\": \"legal-aid\", \"weight\": 3 }", "\"legal-aid\"", "district.json(29,5): categories[0]: an object is wanted, found 'legal-aid'." },
        { "\"volunteers\": 20,\n      \"activities\"", "\"volunteers\": \"20\",\n      \"activities\"", "district.json(35,21): expected.figures.volunteers: a whole number from 0 to 2147483647 is wanted, found '20'." },
        { "\"volunteers\": 20,\n      \"activities\"", "\"points\": 20,\n      \"activities\"", "district.json(35,7): expected.figures: nothing here is called 'points'." },
        // contradictions within the file
        { "\"through\": \"2022-10-31\"", "\"through\": \"2021-12-31\"", "district.json(7,48): period.through: the last day lies before the first, 2022-01-01." },
        { "\"through\": \"2022-10-31\"", "\"through\": \"2032-01-01\"", "district.json(7,48): period.through: the period is longer than 10 years." },
        { "\"from\": \"2022-01-01\", \"through\": \"2022-10-31\"", "\"from\": \"9999-01-01\", \"through\": \"9999-12-31\"", "district.json(7,23): period.from: a day of the years 1900 to 2999 is wanted." },
        { "\"from\": \"2022-01-01\"", "\"from\": \"1899-12-31\"", "district.json(7,23): period.from: a day of the years 1900 to 2999 is wanted." },
        { "\"from\": \"2022-01-01\", \"through\": \"2022-10-31\"", "\"from\": \"2999-01-01\", \"through\": \"3000-01-01\"", "district.json(7,48): period.through: a day of the years 1900 to 2999 is wanted." },
        { "\"stations\": 5,", "\"stations\": 6,", "district.json(11,17): counts.stations: 6 stations are no sum of 2 urban and 3 rural ones." },
        { "\"organizations\": 2,", "\"organizations\": 0,", "district.json(15,22): counts.organizations: 20 volunteers need an organisation to belong to." },
        { "\"organizations\": 2,", "\"organizations\": 21,", "district.json(15,22): counts.organizations: 21 organisations are more than 20 volunteers can lead." },
        { "\"volunteers\": 20,\n    \"partnerships\"", "\"volunteers\": 0,\n    \"partnerships\"", "district.json(15,22): counts.organizations: 2 organisations are more than 0 volunteers can lead.\ndistrict.json(16,14): counts.teams: 3 teams are more than 0 volunteers can lead.\ndistrict.json(20,17): counts.sessions: 10 sessions need volunteers.\ndistrict.json(22,17): counts.requests: 12 requests need volunteers." },
        { "\"sessions\": 10,\n    \"personTimes\": 80,\n    \"requests\": 12", "\"sessions\": 0,\n    \"personTimes\": 80,\n    \"requests\": 0", "district.json(21,20): counts.personTimes: 80 person-times need sessions or requests in which people are served." },
        { "\"teams\": 3,", "\"teams\": 21,", "district.json(16,14): counts.teams: 21 teams are more than 20 volunteers can lead." },
        { "\"teams\": 3,", "\"teams\": 0,", "district.json(16,14): counts.teams: 10 sessions and 12 requests need teams." },
        { "\"personTimes\": 80,", "\"personTimes\": 9,", "district.json(21,20): counts.personTimes: 9 person-times are too few: each of 10 sessions and 12 requests may serve at least one person." },
        { "\"offerExpiries\": 0.05", "\"offerExpiries\": 0.900001", "district.json(25,39): shares.offerExpiries: 0.900001 and the declines, 0.1, are together more than 1." },
        { "\"cancelledSessions\": 0.02", "\"cancelledSessions\": 1", "district.json(25,83): shares.cancelledSessions: if every session is called off, none is ever held." },
        { "\"code\": \"health-check\"", "\"code\": \"legal-aid\"", "district.json(30,15): categories[1].code: 'legal-aid' stands twice." },
        { "\"except\": [\"999901100001\"]", "\"except\": [\"999901100001\"], \"also\": [\"999901100001\"]", "district.json(8,82): urbanStations.also: '999901100001' is excepted too." },
        { "{ \"moreThan\": 60, \"lessThan\": 70 }", "{ \"moreThan\": 60, \"lessThan\": 61 }", "district.json(37,52): expected.figures.personTimes.lessThan: no whole number lies between 'moreThan' and 'lessThan'." },
        { "{ \"moreThan\": 60, \"lessThan\": 70 }", "{}", "district.json(37,22): expected.figures.personTimes.moreThan: 'moreThan' or 'lessThan' is wanted." },
        // contradictions with the divisions
        { "\"division\": \"999901\"", "\"division\": \"999902\"", "district.json(4,17): profile.division: '999902' is not the root of divisions.csv, '999901'." },
        { "\"institutes\": 2,", "\"institutes\": 3,", "district.json(10,19): counts.institutes: 3 are asked for, but divisions.csv has only 2 towns and sub-districts." },
        { "\"institutes\": 2,", "\"institutes\": 1,", "district.json(13,22): counts.ruralStations: 3 are asked for, but divisions.csv has only 0 rural villages and communities in the towns with an institute." },
        { "\"except\": [\"999901100001\"]", "\"except\": []", "district.json(13,22): counts.ruralStations: 3 are asked for, but divisions.csv has only 2 rural villages and communities in the towns with an institute." },
        { "\"except\": [\"999901100001\"]", "\"except\": [\"999901100001\", \"999901100999\"]", "district.json(8,73): urbanStations.except: '999901100999' is no village or community of divisions.csv." },
        { "\"except\": [\"999901100001\"]", "\"except\": [\"999901100001\"], \"also\": [\"999901100\"]", "district.json(8,83): urbanStations.also: '999901100' is no village or community of divisions.csv." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Is_refused_with_line_and_column(string old, string replacement, string faults)
    {
        var told = _folder.Replacing("district.json", old, replacement).Faults();

        told.Should().HaveSameCount(faults.Split('\n'));
        told.Zip(faults.Split('\n')).Should().AllSatisfy(pair => pair.First.Should().Match(pair.Second));
    }

    [Fact]
    public void Without_categories_is_refused() =>
        _folder.Replacing("district.json", """
                { "code": "legal-aid", "weight": 3 },
                { "code": "health-check", "weight": 1 }
            """, "").Faults().Should().Equal("district.json(28,17): categories: at least one category is wanted.");

    [Theory]
    [InlineData("999901", "coBuilding.town: '999901' is no town or sub-district with an institute.")]
    [InlineData("999901100201", "coBuilding.town: '999901100201' is no town or sub-district with an institute.")]
    [InlineData("999901101", "coBuilding.town: '999901101' is no town or sub-district with an institute.")]
    public void With_a_town_that_has_no_institute_is_refused(string town, string fault) =>
        _folder.WithCoBuilding().Replacing("district.json", "\"town\":\"999901100\"", $"\"town\":\"{town}\"").Faults().Should().ContainSingle().Which.Should().EndWith(fault);

    [Theory]
    [InlineData("", "district.json(1,1): this is no JSON: *")]
    [InlineData("[]", "district.json(1,1): the file: an object is wanted, found a list.")]
    [InlineData("{} {}", "district.json(1,4): this is no JSON: *")]
    [InlineData("{\n  \"profile\": {", "district.json(2,15): this is no JSON: *")]
    public void That_is_no_object_is_refused(string text, string fault) =>
        _folder.With("district.json", text).Faults().Should().ContainSingle().Which.Should().Match(fault);

    [Fact]
    public void In_another_encoding_is_refused() =>
        _folder.With("district.json", System.Text.Encoding.Unicode.GetBytes(ADataFolder.District)).Faults().Should().HaveCount(1);

    [Fact]
    public void With_nothing_in_it_is_told_all_that_is_missing() =>
        _folder.With("district.json", "{}").Faults().Select(fault => fault.Split('\'')[1])
            .Should().Equal("profile", "period", "urbanStations", "counts", "shares", "categories");

    [Fact]
    public void Is_told_together_with_the_faults_of_the_divisions() =>
        _folder.Replacing("divisions.csv", ",北沟村,", ",,").Replacing("district.json", "\"teams\": 3", "\"teams\": {}").Faults()
            .Select(fault => fault.Split(':')[0]).Should().Equal("divisions.csv(9,14)", "district.json(16,14)");

    public void Dispose() => _folder.Dispose();
}
