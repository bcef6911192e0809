"""The words of opinions, of the answers to them and of what the chair decides: a part of the dictionary.

Read them from ``vocabulary``.
"""

from __future__ import annotations

from doithoai.rules.words import Word


class OpinionSource(Word):
    """Where an opinion came from."""

    SLIP = "slip", "Phiếu"
    DIGEST = "digest", "Bản tổng hợp"
    FLOOR = "floor", "Nêu tại hội nghị"


class OpinionKind(Word):
    """What the citizen is doing by it (the slip of the plan names all five)."""

    QUESTION = "question", "Câu hỏi"
    FEEDBACK = "feedback", "Phản ánh"
    PROPOSAL = "proposal", "Kiến nghị"
    SUGGESTION = "suggestion", "Đề xuất, góp ý"
    ASPIRATION = "aspiration", "Tâm tư, nguyện vọng"


class Scope(Word):
    """Axis 1: does a dialogue treat this matter?"""

    PENDING = "pending", "Chưa xem phạm vi"
    IN_SCOPE = "in_scope", "Trong phạm vi"
    RULED_OUT = "ruled_out", "Đề nghị ngoài phạm vi, chờ người thứ hai"
    OUT_OF_SCOPE = "out_of_scope", "Ngoài phạm vi"


class OutOfScopeReason(Word):
    """Why a dialogue may not treat it (the note of the slip; rules/scope.py points to the right door)."""

    COMPLAINT = "complaint", "Khiếu nại"
    DENUNCIATION = "denunciation", "Tố cáo"
    PRIVATE_DISPUTE = "private_dispute", "Tranh chấp giữa các cá nhân"
    OTHER_BODY = "other_body", "Việc đang do cơ quan khác giải quyết"


class OpinionState(Word):
    """Axis 2: how far the office is with it."""

    RECEIVED = "received", "Đã tiếp nhận"
    CLASSIFIED = "classified", "Đã phân loại"
    ASSIGNED = "assigned", "Đã giao"
    ANSWER_DRAFTED = "answer_drafted", "Đã có dự thảo trả lời"
    DEFERRED = "deferred", "Hẹn sau hội nghị"
    ANSWERED = "answered", "Đã trả lời"
    WITHDRAWN = "withdrawn", "Người gửi đã rút"


class PastOutcome(Word):
    """What became of a matter of an earlier year, as the office's own list says."""

    DONE = "done", "Đã làm xong"
    NOT_DONE = "not_done", "Chưa làm"
    EXPLAINED = "explained", "Đã giải thích"
    UNKNOWN = "unknown", "Không ghi kết quả"


class AnswerState(Word):
    """Axis 3: how far the text of the answer is."""

    DRAFT = "draft", "Dự thảo"
    AGREED = "agreed", "Trưởng phòng đã đồng ý"
    APPROVED = "approved", "Lãnh đạo đã duyệt"
    GIVEN = "given", "Đã trả lời người dân"


class CommitmentState(Word):
    """Axis 4: what became of a promise. "Claimed" and "confirmed" are acts of different people."""

    PROMISED = "promised", "Đã hứa"
    DOING = "doing", "Đang làm"
    CLAIMED_DONE = "claimed_done", "Báo xong, chờ xác nhận"
    CONFIRMED = "confirmed", "Đã xong, có xác nhận"
    DISPUTED = "disputed", "Báo xong nhưng bị phản đối"
    BROKEN = "broken", "Không giữ được"


class Visibility(Word):
    """Axis 5: who may see it at all."""

    OFFICE = "office", "Trong cơ quan"
    PUBLIC = "public", "Công khai"
    SEALED = "sealed", "Niêm phong"


class Competence(Word):
    """Which level may settle it."""

    COMMUNE = "commune", "Của xã"
    PROVINCE = "province", "Của tỉnh"
    SECTOR_BODY = "sector_body", "Của ngành dọc, doanh nghiệp"
    CENTRAL = "central", "Của Trung ương"


class AnswerKind(Word):
    """What the answer amounts to. Explaining, planning, passing up are answers; none of them is work that was done."""

    RESOLVED = "resolved", "Giải quyết ngay"
    WITH_DATE = "with_date", "Giao việc có hạn"
    PLANNED = "planned", "Sẽ làm, đưa vào kế hoạch"
    EXPLAINED = "explained", "Giải trình"
    REFERRED = "referred", "Chuyển cấp trên"
    NOT_POSSIBLE = "not_possible", "Không thực hiện được"


class AnswerMode(Word):
    """How the citizen hears it."""

    AT_CONFERENCE = "at_conference", "Trả lời tại hội nghị"
    IN_WRITING = "in_writing", "Trả lời bằng văn bản"


class Part(Word):
    """A department's part in an answer (*chủ trì* here is the lead agency, not the chair of the conference)."""

    LEAD = "lead", "Chủ trì"
    SUPPORTING = "supporting", "Phối hợp"


class RevealReason(Word):
    """Why somebody who answers needs to know who asked; the journal keeps the code."""

    CLARIFY = "clarify", "Hỏi lại cho rõ nội dung"
    VISIT = "visit", "Hẹn xem tại chỗ"
    DELIVER = "deliver", "Gửi trả lời tận tay"


class DispositionKind(Word):
    """What the chair decides about a matter in the hall; one key each."""

    ANSWERED_NOW = "answered_now", "Trả lời ngay"
    ANSWERED_BY_OFFICIAL = "answered_by_official", "Mời cán bộ trả lời"
    IN_WRITING = "in_writing", "Trả lời bằng văn bản"
    ASSIGNED = "assigned", "Giao việc"
    MERGED = "merged", "Gộp với ý kiến khác"
    OUT_OF_SCOPE = "out_of_scope", "Ngoài phạm vi"


class OverruleReason(Word):
    """Why a leader approves an answer about which the check still has remarks; the journal keeps the code."""

    SAID = "said", "Câu trả lời đã nói đủ"
    SPOKEN = "spoken", "Chủ trì nói thêm tại hội nghị"
    DEPENDS = "depends", "Còn tùy cấp trên, chưa hẹn được ngày"
    EXPLAINS = "explains", "Việc này chỉ cần giải thích"
    OTHER = "other", "Lý do khác"
