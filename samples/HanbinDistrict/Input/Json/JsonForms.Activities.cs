using CivicPractice.Communities;
using CivicPractice.Mobilization;

namespace HanbinDistrict.Input.Json;

/// <content>The forms of what happens with series, mobilisations and communities.</content>
public static partial class JsonForms
{
    private const int MostValue = 1_000_000;

    /// <summary>A kind of emergency.</summary>
    public static JsonForm<EmergencyKind> Emergency { get; } = OfCode("a kind of emergency such as 'flood'", code => new EmergencyKind(code));

    /// <summary>A response level.</summary>
    public static JsonForm<ResponseLevel> Level { get; } = OfWord("'I', 'II', 'III' or 'IV'", new Dictionary<string, ResponseLevel>
    {
        ["I"] = ResponseLevel.One,
        ["II"] = ResponseLevel.Two,
        ["III"] = ResponseLevel.Three,
        ["IV"] = ResponseLevel.Four,
    });

    /// <summary>Under which plan people were resettled.</summary>
    public static JsonForm<RelocationSource> Relocation { get; } = OfCode("a plan such as 'five-year-plan-13'", code => new RelocationSource(code));

    /// <summary>In what a community grows together with the place.</summary>
    public static JsonForm<IntegrationDimension> Dimension { get; } = OfWord("'thought', 'economy' or 'daily-life'", new Dictionary<string, IntegrationDimension>
    {
        ["thought"] = IntegrationDimension.Thought,
        ["economy"] = IntegrationDimension.Economy,
        ["daily-life"] = IntegrationDimension.DailyLife,
    });

    /// <summary>The code of a goal.</summary>
    public static JsonForm<IntegrationGoalCode> Goal { get; } = OfCode("the code of a goal such as 'employed'", code => new IntegrationGoalCode(code));

    /// <summary>The unit of a goal.</summary>
    public static JsonForm<IntegrationUnit> GoalUnit { get; } = OfCode("a unit such as 'percent'", code => new IntegrationUnit(code));

    /// <summary>A value of a goal.</summary>
    public static JsonForm<decimal> GoalValue { get; } = Hundredths(0, MostValue);

    /// <summary>Who decides on a covenant.</summary>
    public static JsonForm<AssemblyKind> Assembly { get; } = OfWord("an assembly such as 'village-households'", new Dictionary<string, AssemblyKind>
    {
        ["villagers"] = AssemblyKind.Villagers,
        ["village-households"] = AssemblyKind.VillageHouseholds,
        ["residents"] = AssemblyKind.Residents,
        ["resident-households"] = AssemblyKind.ResidentHouseholds,
        ["resident-delegates"] = AssemblyKind.ResidentDelegates,
    });

    /// <summary>How a covenant is voted on.</summary>
    public static JsonForm<VotingManner> Manner { get; } = OfWord("'meeting' or 'ballots'", new Dictionary<string, VotingManner>
    {
        ["meeting"] = VotingManner.Meeting,
        ["ballots"] = VotingManner.Ballots,
    });

    /// <summary>A day, or none.</summary>
    public static JsonForm<NodaTime.LocalDate?> DayIfAny => IfAny(Date);

    /// <summary>The number of one of some, or none.</summary>
    public static JsonForm<int?> NumberIfAny { get; } = IfAny(Whole(1, MostValue));

    private static JsonForm<T?> IfAny<T>(JsonForm<T> form)
        where T : struct => new(form.Wanted, (LocatedJson json, out T? read) =>
    {
        var isRead = form.TryRead(json, out var value);
        read = isRead ? value : null;
        return isRead;
    });
}
