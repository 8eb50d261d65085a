using CivicPractice;
using CivicPractice.Communities;
using CivicPractice.Divisions;
using NodaTime;

namespace HanbinDistrict.Input;

/// <summary>The relocation communities (易地扶贫搬迁社区) and what is done for their people to grow together with the place.</summary>
/// <param name="Since">Since which day they are designated.</param>
/// <param name="CountedOn">For which day their people were counted.</param>
/// <param name="Communities">The communities; each division once.</param>
/// <param name="Programmes">The integration programmes (融入项目).</param>
public sealed record RelocationPlan(LocalDate Since, LocalDate CountedOn, IReadOnlyList<PlannedCommunity> Communities, IReadOnlyList<PlannedIntegration> Programmes);

/// <summary>A relocation community.</summary>
/// <param name="Division">The village or community that it is.</param>
/// <param name="Source">Under which plan its people were resettled.</param>
/// <param name="Households">How many households.</param>
/// <param name="Persons">How many people; not fewer than households.</param>
public sealed record PlannedCommunity(DivisionCode Division, RelocationSource Source, int Households, int Persons);

/// <summary>An integration programme of a community, for the whole period.</summary>
/// <param name="Division">The division of the community.</param>
/// <param name="Dimension">In what it is to grow together with the place.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Goals">What is to be reached; at least one.</param>
public sealed record PlannedIntegration(DivisionCode Division, IntegrationDimension Dimension, Bilingual Name, IReadOnlyList<PlannedGoal> Goals);

/// <summary>A goal of an integration programme.</summary>
/// <param name="Code">Names it within the programme.</param>
/// <param name="Measures">What is measured.</param>
/// <param name="Unit">In which unit.</param>
/// <param name="Baseline">Where it begins.</param>
/// <param name="Target">What is to be reached.</param>
public sealed record PlannedGoal(IntegrationGoalCode Code, Bilingual Measures, IntegrationUnit Unit, decimal Baseline, decimal Target);
