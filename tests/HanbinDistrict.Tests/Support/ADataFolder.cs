using System.Text;
using System.Text.Json.Nodes;
using HanbinDistrict.Input;

namespace HanbinDistrict.Tests.Support;

/// <summary>A small district's data folder on disk; it is gone after the test.</summary>
public sealed class ADataFolder : IDisposable
{
    public const string Divisions = """
        code,name,level,parent_code
        999901,试验区,district,999900
        999901001,东街街道,subdistrict,999901
        999901001001,东街社区,community,999901001
        999901001002,河滨社区,community,999901001
        999901100,南山镇,town,999901
        999901100001,新居社区,community,999901100
        999901100201,南山村,village,999901100
        999901100202,北沟村,village,999901100
        """ + "\n";

    public const string District = """
        {
          "profile": {
            "name": { "zh": "试验区", "en": "Test District" },
            "division": "999901",
            "timeZone": "Asia/Shanghai"
          },
          "period": { "from": "2022-01-01", "through": "2022-10-31" },
          "urbanStations": { "kinds": ["community"], "except": ["999901100001"] },
          "counts": {
            "institutes": 2,
            "stations": 5,
            "urbanStations": 2,
            "ruralStations": 3,
            "pointSites": 4,
            "organizations": 2,
            "teams": 3,
            "volunteers": 20,
            "partnerships": 1,
            "programmes": 1,
            "sessions": 10,
            "personTimes": 80,
            "requests": 12
          },
          "shares": {
            "declines": 0.1, "offerExpiries": 0.05, "noShows": 0.03, "cancelledSessions": 0.02,
            "cancelledRequests": 0.04, "failedVisits": 0.02, "reviewed": 0.85
          },
          "categories": [
            { "code": "legal-aid", "weight": 3 },
            { "code": "health-check", "weight": 1 }
          ],
          "expected": {
            "source": { "zh": "某报道", "en": "a report" },
            "figures": {
              "volunteers": 20,
              "activities": { "moreThan": 9, "lessThan": 15, "wording": { "zh": "10余", "en": "more than nine" } },
              "personTimes": { "moreThan": 60, "lessThan": 70 },
              "requestsPlaced": { "moreThan": 10 }
            }
          }
        }
        """ + "\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hanbin-");

    public ADataFolder()
    {
        With("divisions.csv", Divisions);
        With("district.json", District);
    }

    public string Path => _folder.FullName;

    public ADataFolder With(string file, string text) => With(file, new UTF8Encoding(false).GetBytes(text));

    public ADataFolder With(string file, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, file), bytes);
        return this;
    }

    /// <summary>Replaces a text that must stand there exactly once.</summary>
    public ADataFolder Replacing(string file, string old, string replacement)
    {
        var text = File.ReadAllText(System.IO.Path.Combine(Path, file));
        text.Split(old).Should().HaveCount(2, "'{0}' is to be replaced where it stands once", old);
        return With(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>The town and its paired unit, as a member of district.json.</summary>
    public const string CoBuilding = """
        { "town": "999901100", "partner": { "zh": "区卫生健康局", "en": "health bureau" }, "deliveries": 0.9, "commitments": [
          { "what": { "zh": "义诊", "en": "clinics" }, "mode": "bring-down-quality", "quantity": 400, "unit": "sessions", "shared": 2 },
          { "what": { "zh": "体检车", "en": "vans" }, "mode": "share-regional", "quantity": 20, "unit": "times" }
        ] }
        """;

    public ADataFolder WithCoBuilding()
    {
        var json = Json();
        json["coBuilding"] = JsonNode.Parse(CoBuilding);
        return With("district.json", json.ToJsonString());
    }

    /// <summary>Holidays, a zone, rules of cadence and circles; a broadcast and a classroom; settlements; a belt.</summary>
    public ADataFolder WithNetwork()
    {
        var json = Json();
        var profile = json["profile"]!.AsObject();
        profile["holidays"] = "cn";
        profile["zones"] = JsonNode.Parse("""[{ "code": "east", "name": { "zh": "东片区", "en": "East" }, "divisions": ["999901100201", "999901100202"] }]""");
        profile["cadence"] = JsonNode.Parse("""
            { "sites": [{ "tier": "station", "setting": "urban", "period": "week" }, { "tier": "station", "setting": "urban", "period": "month", "counts": "concentrated-activities" },
              { "tier": "institute", "period": "quarter", "atLeast": 2, "workingDaysNeeded": 3 }] }
            """);
        profile["circles"] = JsonNode.Parse("""{ "withinMinutes": 20, "walkingMetresAnHour": 4500, "detourFactor": 1.5 }""");
        json["shares"]!["missedWeeks"] = 0.1;
        json["shares"]!["missedGatherings"] = 0.2;
        json["programmes"] = JsonNode.Parse(Programmes);
        json["settlements"] = JsonNode.Parse("""{ "perVillage": 3, "residents": 10007 }""");
        json["evaluation"] = JsonNode.Parse("""
            { "name": { "zh": "实效评估", "en": "the evaluation" }, "indicators": [
                { "code": "days", "item": { "zh": "活动", "en": "activity" }, "name": { "zh": "活动天数", "en": "days" }, "measure": "days-with-activity", "weight": 70, "fullAt": 40 },
                { "code": "reviews", "item": { "zh": "点单", "en": "requests" }, "name": { "zh": "评价", "en": "reviews" }, "measure": "review-score", "weight": 30, "nothingAt": 1, "fullAt": 5, "whenMissing": "left-out" }
            ] }
            """);
        json["groupings"] = JsonNode.Parse("""[{ "kind": "belt", "name": { "zh": "南河文明实践带", "en": "the belt" }, "divisions": ["999901100"] }]""");
        return With("district.json", json.ToJsonString());
    }

    /// <summary>The broadcast and the classroom, as a member of district.json.</summary>
    public const string Programmes = """
        [
          { "name": { "zh": "村村通广播", "en": "the broadcast" }, "category": "legal-aid", "site": "999901", "rule": "FREQ=DAILY", "startsAt": "08:00", "minutes": 30 },
          { "name": { "zh": "小课堂", "en": "the classroom" }, "category": "health-check", "site": "999901100", "rule": "FREQ=WEEKLY;BYDAY=MO,WE", "startsAt": "09:30", "minutes": 60,
            "onHolidays": "made-up", "step": "week", "places": ["999901100201", "east"], "heldAsActivities": true }
        ]
        """;

    /// <summary>Roles, lines, moves and what else the shares let become of sessions; a series, a mobilisation, relocation communities and covenants.</summary>
    public ADataFolder WithActivities()
    {
        var json = Json();
        foreach (var (share, value) in new[] { ("roles", 0.3), ("waiting", 0.6), ("leaves", 0.2), ("lateLeaves", 0.05), ("lapses", 0.4), ("brokenOff", 0.05), ("rescheduled", 0.1), ("activityReviews", 0.5) }) json["shares"]![share] = value;
        json["series"] = JsonNode.Parse(Series);
        json["mobilizations"] = JsonNode.Parse(Mobilizations);
        json["relocationCommunities"] = JsonNode.Parse(Communities);
        json["covenants"] = JsonNode.Parse(Covenants);
        return With("district.json", json.ToJsonString());
    }

    /// <summary>A class of ten weeks, as a member of district.json.</summary>
    public const string Series = """
        [{ "name": { "zh": "技能课堂", "en": "the skills classroom" }, "category": "health-check", "site": "999901100001", "from": "2022-03-05", "rule": "FREQ=WEEKLY;BYDAY=SA", "startsAt": "06:00", "minutes": 60,
           "sessions": 10, "seats": 3, "moved": 3, "calledOff": 5, "following": { "session": 7, "rule": "FREQ=WEEKLY;BYDAY=SU" } }]
        """;

    /// <summary>A flood, as a member of district.json.</summary>
    public const string Mobilizations = """
        [{ "name": { "zh": "防汛", "en": "the flood" }, "kind": "flood", "level": "II", "category": "legal-aid", "site": "999901100", "day": "2022-07-10", "startsAt": "23:00", "minutes": 180, "seats": 20,
           "waves": [{ "areas": ["999901100"], "skills": ["first-aid"], "most": 10 }, { "areas": ["999901"], "most": 60 }], "comes": 0.2, "declines": 0.3, "unasked": 2 }]
        """;

    /// <summary>Two communities and a programme, as a member of district.json.</summary>
    public const string Communities = """
        { "since": "2020-12-31", "countedOn": "2021-12-31", "communities": [
            { "division": "999901100001", "source": "five-year-plan-13", "households": 300, "persons": 1201 }, { "division": "999901001002", "source": "five-year-plan-12", "households": 20, "persons": 20 }],
          "programmes": [{ "division": "999901100001", "dimension": "economy", "name": { "zh": "就业", "en": "work" }, "goals": [
            { "code": "employed", "measures": { "zh": "就业率", "en": "with work" }, "unit": "percent", "baseline": 40.5, "target": 90 },
            { "code": "complaints", "measures": { "zh": "投诉", "en": "complaints" }, "unit": "cases", "baseline": 30, "target": 3 }] }] }
        """;

    /// <summary>Two covenants, one by ballots and amended, one at a meeting, as a member of district.json.</summary>
    public const string Covenants = """
        [{ "division": "999901100201", "draftedOn": "2022-02-01", "title": "村规民约", "customs": ["bride-price"], "articles": ["不收高价彩礼"], "assembly": "village-households", "manner": "ballots", "entitled": 30,
           "turnout": 1, "inFavour": 1, "households": 25, "pledges": 1, "amendment": { "draftedOn": "2022-06-01", "title": "村规民约", "customs": ["bride-price", "gambling"], "articles": ["不收高价彩礼", "不赌博"] } },
         { "division": "999901001001", "draftedOn": "2022-02-01", "title": "居民公约", "customs": ["neighbourhood"], "articles": ["邻里互助"], "assembly": "residents", "manner": "meeting", "entitled": 100,
           "turnout": 0.3, "inFavour": 1, "households": 25, "pledges": 1 }]
        """;

    /// <summary>Registers so many volunteers.</summary>
    public ADataFolder WithVolunteers(int count)
    {
        var json = Json();
        json["counts"]!["volunteers"] = count;
        return With("district.json", json.ToJsonString());
    }

    public ADataFolder Without(string file)
    {
        File.Delete(System.IO.Path.Combine(Path, file));
        return this;
    }

    public DistrictInput Read()
    {
        DistrictFolder.TryRead(Path, out var input, out var faults).Should().BeTrue(string.Join('\n', faults));
        return input!;
    }

    public IReadOnlyList<string> Faults()
    {
        DistrictFolder.TryRead(Path, out var input, out var faults).Should().BeFalse();
        input.Should().BeNull();
        return [.. faults.Select(fault => fault.ToString())];
    }

    public JsonObject Json() => JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(Path, "district.json")))!.AsObject();

    public void Dispose() => _folder.Delete(recursive: true);
}
