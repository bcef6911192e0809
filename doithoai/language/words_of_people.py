"""What people say of people, offices and order; written as ``sector_words`` says."""

from __future__ import annotations

PEOPLE: dict[str, str] = {
    "welfare": """
        4: hộ nghèo; cận nghèo; hộ cận nghèo; thoát nghèo; bình xét; bình xét hộ nghèo; rà soát hộ nghèo; giảm nghèo;
           xóa đói giảm nghèo; nhà tạm; nhà dột nát; xóa nhà tạm; nhà đại đoàn kết; xây nhà tình nghĩa; nhà tình thương;
           làm nhà cho hộ; trợ cấp; trợ cấp xã hội; bảo trợ xã hội; bảo trợ; tiền trợ cấp; phụng dưỡng; người cao tuổi;
           người khuyết tật; khuyết tật; tàn tật; trẻ mồ côi; mồ côi; đơn thân; neo đơn; già yếu; người có công; thương
           binh; liệt sĩ; bệnh binh; chất độc da cam; chất độc hóa học; da cam; gia đình chính sách; mẹ việt nam anh
           hùng; thanh niên xung phong; cựu chiến binh hưởng; huân chương; kháng chiến; chế độ chính sách; chế độ cho;
           hỗ trợ hộ; cứu trợ; quà tết; tiền quà; tết cho hộ; bảo hiểm xã hội; bhxh; bảo hiểm tự nguyện; lương hưu; hưu
           trí; trợ cấp hưu trí; mai táng phí; mai táng; tử tuất; thất nghiệp; bảo hiểm thất nghiệp; chính sách dân tộc;
           đồng bào dân tộc; vùng đặc biệt khó khăn; thôn đặc biệt khó khăn; xã khu vực iii; gạo cứu đói; cứu đói; thẻ
           bhyt cho hộ; an sinh; dân số; bạo lực gia đình; bình đẳng giới; đối tượng chính sách; người dân tộc; nghị
           định 20; trên 80 tuổi; 75 tuổi; hỗ trợ tiền nhà; hộ khó khăn; hoàn cảnh khó khăn; hưu xã hội; lương hưu xã
           hội; trợ cấp hưu; tiền tuất; giám định khuyết tật; bại liệt; liệt giường; nằm liệt; tật nguyền; câm điếc; tâm
           thần; không nơi nương tựa; không ai nuôi; ở một mình; nhà dột; nhà sắp sập; nhà ọp ẹp; mộ liệt sĩ; thờ cúng
           liệt sĩ; tù đày; con thương binh; con liệt sĩ; tiền điện hộ nghèo; quà 27/7; mẹ đơn thân; trẻ bị bỏ rơi; sổ
           bảo hiểm; thai sản; cắt chế độ; xét nghèo; phiếu chấm; sổ hộ nghèo; trẻ em nghèo; bảo hiểm xã hội tự nguyện;
           già cả; dân công hỏa tuyến; bố mẹ mất; mất cả bố mẹ; nuôi cháu; nuôi con một mình; côi cút; mù lòa; mù mắt;
           tai biến; liệt nửa người; 80 tuổi; 85 tuổi; 90 tuổi; mừng thọ; chúc thọ; nhà tranh; vách đất; nhà lá; nhà
           nứa; mái lá; xét nhà; báo tử; giấy báo tử; hài cốt; tìm mộ; quy tập; thờ cúng; tổ quốc ghi công; đi b; đi k;
           chiến trường; chế độ một lần; trợ cấp một lần; trợ cấp hằng tháng; quyết định 142; quyết định 62; quyết định
           49; tiền hưu; mất sức; tai nạn lao động; bị xâm hại; lang thang; thiếu ăn; giáp hạt; trung tâm bảo trợ; đối
           tượng khó khăn; sổ lĩnh; bệnh tật; thương tật; bị thương; hy sinh; hỗ trợ làm nhà; hỗ trợ sửa nhà; xóa nhà;
           cụ bà; cụ ông; suất quà; danh sách nghèo; đóng bảo hiểm; tiền bảo hiểm xã hội; hộ mới thoát nghèo; bà già; từ
           thiện; đoàn từ thiện; phát quà; ốm đau dài ngày
        3: nghèo; chế độ; chính sách hỗ trợ; hỗ trợ khó khăn; khó khăn quá; ốm đau; !già; lĩnh tiền; được hưởng; !hưởng;
           xét duyệt hộ; giám định; tiền ủng hộ; cứu trợ bão lụt; !tuất; !liệt; ốm nặng; tàn phế; !mù; !điếc; !cụt;
           !hưu; !đói; !quà
        2: người già; trẻ em; danh sách hỗ trợ; cụ già
        1: hỗ trợ; chính sách; !hộ; dân tộc; !tuổi; tiền hỗ trợ; chi trả
        """,
    "education": """
        4: trường học; !trường; nhà trường; lớp học; phòng học; giáo viên; thầy cô; cô giáo; thầy giáo; hiệu trưởng; mầm
           non; mẫu giáo; nhà trẻ; tiểu học; trung học; thcs; thpt; cấp hai; cấp ba; cấp 1; cấp 2; cấp 3; điểm trường;
           trường bán trú; bán trú; nội trú; học phí; tiền học; tiền trường; lạm thu; các khoản thu; quỹ lớp; quỹ phụ
           huynh; hội phụ huynh; sách giáo khoa; đồng phục; dạy thêm; học thêm; bữa ăn học sinh; suất ăn; tiền ăn trưa;
           sĩ số; tuyển sinh; trái tuyến; con em đi học; cháu đi học; bếp ăn; nấu ăn bán trú; sân trường; cổng trường;
           thư viện trường; kỳ thi; thi vào; trung tâm giáo dục; giáo dục; giáo dục thường xuyên; đuối nước học sinh;
           thiết bị dạy học; học bổng; chế độ học sinh; xe đưa đón học sinh; sáp nhập trường; nghỉ học; bỏ học; biên chế
           giáo viên; thiếu giáo viên; lớp ghép; nghị định 81; nghị định 116; trường tiểu học; trường mầm non; trường
           mẫu giáo; trường thcs; trường thpt; trường cấp một; trường cấp hai; trường cấp ba; lớp 1; lớp 2; lớp 3; lớp
           4; lớp 5; lớp 6; lớp 7; lớp 8; lớp 9; lớp 10; cô nuôi; bảo mẫu; trông trẻ; họp phụ huynh; họp đầu năm; tiền
           quỹ; nhà vệ sinh học sinh; tường rào trường; sách vở; !tự kỷ; giáo dục hòa nhập; xóa mù; mù chữ; trung tâm
           học tập cộng đồng; bữa trưa; điểm lẻ; phân hiệu; dồn trường; ghép lớp; lớp mầm; gửi trẻ; học bài; con đi học;
           cháu đi lớp; trẻ mẫu giáo; trường sập; trường dột; mái trường; trần lớp; trường xuống cấp; trường cũ; xây
           trường; sửa trường; trường xa; giờ thể dục; học bạ; chuyển trường; ở lại trường; đi học xa; bạo lực học
           đường; bắt nạt; bảo hiểm học sinh; tiếng anh; tin học; sổ liên lạc; cô chủ nhiệm; giáo viên chủ nhiệm; chủ
           nhiệm; thi lại; ôn thi; học hè; học nội trú; cho con học; cô dạy; thầy dạy; vào lớp; tới trường; !đến trường;
           tới lớp; đến lớp; nhà trẻ tư; nhóm trẻ; trẻ đến trường; trường lớp; tiền ăn bán trú; học phẩm; đèn sách; học
           giỏi; quỹ khuyến học; khuyến học; tiền đóng học; năm học; đến tuổi đi học
        3: !học; !dạy; các em; con em; !lớp; !thi; bàn ghế; !sách; đi học; học sinh; phụ huynh; !thầy; !trẻ
        2: các cháu
        1: !cháu
        """,
    "health": """
        4: trạm y tế; y tế; bệnh viện; bác sĩ; bác sỹ; y sĩ; y sỹ; y tá; khám bệnh; chữa bệnh; khám chữa bệnh; khám sức
           khỏe; bảo hiểm y tế; bhyt; thẻ bảo hiểm; thẻ bảo hiểm y tế; khám bảo hiểm; thuốc men; thiếu thuốc; cấp thuốc;
           thuốc bảo hiểm; tiêm chủng; tiêm phòng; vắc xin; vaccine; dịch bệnh; sốt xuất huyết; covid; chuyển tuyến;
           vượt tuyến; tuyến trên; cấp cứu; viện phí; phòng khám; trung tâm y tế; nhà thuốc; hiệu thuốc; an toàn thực
           phẩm; vệ sinh an toàn thực phẩm; ngộ độc; thực phẩm bẩn; y tế thôn bản; nhân viên y tế; ung thư; bệnh hiểm
           nghèo; chạy thận; xe cứu thương; bệnh nhân; dinh dưỡng; phun thuốc muỗi; phun khử khuẩn; sinh đẻ; !đẻ; sức
           khỏe; máy siêu âm; x quang; khám ban đầu; phí khám; trạm xá; bệnh xá; y tế thôn; bảo hiểm hộ gia đình; mua
           thẻ bảo hiểm; đổi thẻ; sai thẻ; đi khám; trực trạm; hàng rong; thức ăn đường phố; không rõ nguồn gốc; chân
           tay miệng; diệt muỗi; phun muỗi; bọ gậy; khám lưu động; khám miễn phí; khám định kỳ; lĩnh thuốc; hết thuốc;
           xe cấp cứu; hộ sinh; tiêm cho trẻ; thẻ khám bệnh; sơ cứu; bếp ăn tập thể; mũi tiêm; lịch tiêm; tiêm mũi; 5
           trong 1; 6 trong 1; tiểu đường; huyết áp; tim mạch; bệnh lao; !sởi; thủy đậu; viêm gan; hiv; xét nghiệm; lấy
           thuốc; cấp phát thuốc; chuyển viện; điều trị; phục hồi chức năng; khám thai; !đỡ đẻ; suy dinh dưỡng; uống
           thuốc; mãn tính; thực phẩm chức năng; thuốc nam; thầy lang; bán thuốc; quán ăn; thịt ôi; hết hạn sử dụng;
           !quá hạn; mổ xẻ; đi mổ; giường bệnh; máy đo; chụp phim; bệnh lạ; ổ dịch; có dịch; lây bệnh; lây lan; nhập
           viện; thai phụ; sản phụ; răng miệng; khám mắt; thực phẩm; nước đá; rượu giả; bún phở; thẻ bảo hiểm hỏng; khám
           ở trạm; bác sỹ trạm; ra trạm; sốt rét; hết hạn thẻ; gia hạn thẻ; thẻ hết hạn; mất thẻ; ngộ độc rượu; chó dại
           cắn; gãy xương
        3: !thuốc; !khám; !bệnh; nằm viện; đi viện; !chữa; !ốm; !sốt; !viện; !tiêm; !trạm; !dịch; !mổ; !mũi; !răng
        1: sức khoẻ
        """,
    "culture": """
        4: nhà văn hóa; nhà sinh hoạt cộng đồng; !hội trường thôn; nhà họp thôn; sân bóng; sân thể thao; sân vận động;
           khu thể thao; dụng cụ thể dục; thể dục thể thao; thể thao; văn nghệ; loa; loa truyền thanh; truyền thanh; đài
           truyền thanh; loa phát thanh; loa kẹo kéo; hát karaoke; karaoke; lễ hội; hội làng; di tích; ngôi đình; ngôi
           đền; ngôi chùa; đình làng; tôn tạo di tích; bảo tồn; phục dựng; bản sắc; hát then; dân ca; nghệ nhân; gia
           đình văn hóa; làng văn hóa; thôn văn hóa; hương ước; đám cưới; đám tang; ma chay; cưới hỏi; việc cưới; việc
           tang; hủ tục; mê tín; thư viện; sách báo; khu vui chơi; sân chơi; vui chơi giải trí; bể bơi; du lịch; du lịch
           cộng đồng; homestay; nghĩa trang liệt sĩ; đài tưởng niệm; nhà bia; công viên; cổng chào; cổng làng; tivi;
           truyền hình; !phim; quảng cáo; game; quán nét; văn hóa; sinh hoạt văn hóa; nhà văn hóa xã; tượng đài; bóng
           chuyền; loa xóm; loa thôn; loa xã; cụm loa; loa phát; loa rè; đài xã; hội xuân; sân đá bóng; đá bóng; bóng
           đá; cầu lông; dụng cụ thể thao; đồ chơi; đội văn nghệ; trùng tu; tu sửa đình; mái đình; sắc phong; quy ước
           thôn; tảo hôn; tôn giáo; đạo lạ; tà đạo; nhà thờ; !nhà chùa; tiếng dân tộc; nghề truyền thống; chiếu phim;
           thiết chế văn hóa; phòng đọc sách; tăng âm; tiếng loa; loa to; loa nhỏ; giờ phát; oang oang; bàn ghế nhà văn
           hóa; cồng chiêng; quan họ; hát chèo; tủ sách; thả diều; học bơi; đua thuyền; chọi trâu; di sản; đền thờ; nhà
           cổ; bói toán; lên đồng; ăn cỗ; đám hiếu; đám hỉ; kèn trống; vàng mã; thách cưới; sinh con thứ ba; nhà họp;
           nhà họp xóm; nhà họp bản; ngày hội; !rước; đội bóng; sân cầu; sân tập; máy tập; thi hát; !trò chơi; hội hè;
           mở hội; đền chùa; ngày đại đoàn kết; phát thanh xã; khách du lịch; thác nước; đội múa; !múa; đám ma; đám giỗ;
           cỗ cưới; quần áo diễn; loa đài; dàn nhạc
        3: !đình; !đền; !chùa; !miếu; hội trường; !hát; !cưới; !tang; !cỗ bàn; thanh niên không có chỗ chơi; chỗ chơi;
           vui chơi; tập luyện; chỗ tập; !lễ; !chèo; !sân
        1: tu sửa
        """,
    "government": """
        4: trưởng thôn; trưởng bản; trưởng xóm; bí thư chi bộ; bí thư; chi bộ; đảng viên; đảng ủy; tổ chức đảng; sinh
           hoạt chi bộ; bí thư thôn; cán bộ thôn; cán bộ không chuyên trách; không chuyên trách; bán chuyên trách; phụ
           cấp; mức phụ cấp; phụ cấp cán bộ thôn; nhiệm kỳ; bầu cử; bầu trưởng thôn; đại biểu hội đồng nhân dân; đại
           biểu hđnd; hội đồng nhân dân; tiếp xúc cử tri; mặt trận thôn; ban công tác mặt trận; mặt trận tổ quốc; mặt
           trận; đoàn thể; chi hội; hội phụ nữ; hội người cao tuổi; hội cựu chiến binh; đoàn thanh niên; sáp nhập; sáp
           nhập xã; sáp nhập thôn; sáp nhập tỉnh; chính quyền hai cấp; chính quyền 2 cấp; hai cấp; bỏ cấp huyện; biên
           chế; tinh giản; cán bộ dôi dư; nghỉ việc do sắp xếp; công chức xã; công chức; cán bộ xã; tuyển dụng; nhà công
           vụ; tên xã; tên thôn; đặt tên; địa giới; chia thôn; quy chế dân chủ; dân chủ cơ sở; ban thanh tra nhân dân;
           giám sát cộng đồng; công khai tài chính; thi đua; khen thưởng; phân cấp; phân quyền; thâm niên; tiền lương
           cán bộ; lương cán bộ; kinh phí hoạt động; kinh phí cho hội; chi hội trưởng; phó thôn; văn hóa công sở; sửa
           luật; trưởng khu; tổ trưởng; tổ trưởng dân phố; tổ dân phố; gộp thôn; gộp làm một; tách thôn; chia tách thôn;
           ranh giới xã; đổi tên; tên mới; kiêm nhiệm; thiếu cán bộ; thiếu công chức; thiếu người làm; hòa giải; tổ hòa
           giải; hòa giải viên; trợ giúp pháp lý; phổ biến pháp luật; tuyên truyền pháp luật; kỳ họp hội đồng; bằng
           khen; huy hiệu đảng; quỹ hội; chi hội phụ nữ; phụ cấp thôn; bồi dưỡng cán bộ thôn; bầu lại; nghỉ theo sắp
           xếp; nghị định 154; nghị định 178; thôi việc; gộp xóm; gộp với xóm; nhập xóm; sáp nhập xóm; gộp bản; chi ủy;
           cán bộ trẻ; luân chuyển cán bộ; tư vấn pháp luật; hiểu luật; luật sư; dân chủ; minh bạch; ban giám sát; công
           an viên; cán bộ xóm; cán bộ bản; đại hội; thôn quá rộng; thôn quá xa; chức danh thôn; tổ dân vận; hội nông
           dân; mặt trận xã; phụ cấp xóm; việc thôn; trung tâm xã mới; giữ tên; tên cũ; thôn đội trưởng; lương trưởng
           thôn; lương cán bộ thôn; tăng lương
        3: !luật; nghị quyết; !lương; chính quyền; !bầu; chức danh; họp thôn; kinh phí hoạt động chi hội; hội viên;
           !đảng; lãnh đạo xã; chủ tịch xã; !gộp; !hội đồng; bầu bán; !giám sát; công khai; !xóm trưởng; số nóng
        2: lấy ý kiến
        1: cán bộ; tổ chức; kỳ họp; họp dân
        """,
    "economy": """
        4: việc làm; giải quyết việc làm; tìm việc; công ăn việc làm; lao động; đi làm xa; xuất khẩu lao động; đào tạo
           nghề; học nghề; dạy nghề; vay vốn; vốn vay; ngân hàng; ngân hàng chính sách; lãi suất; tín dụng; vốn ưu đãi;
           khởi nghiệp; kinh doanh; buôn bán; !chợ; chợ xã; chợ phiên; tiểu thương; ki ốt; hàng giả; hàng nhái; hàng kém
           chất lượng; vật giá; giá cả; giá xăng; xăng dầu; lạm phát; !thuế; thuế khoán; hóa đơn; doanh nghiệp; khu công
           nghiệp; cụm công nghiệp; công nghiệp; thương mại; thu hút đầu tư; kêu gọi đầu tư; phát triển kinh tế; thu
           nhập; hộ kinh doanh; công nhân; lương công nhân; nợ lương; thu ngân sách; ngân sách xã; đầu tư công; giải
           ngân; tiến độ dự án; chậm tiến độ; chống lũ; thoát lũ; ngập lụt; bán hàng đa cấp; điện máy; thương mại điện
           tử; kinh tế hộ; làm ăn; vay ưu đãi; được vay; cho vay; đăng ký kinh doanh; tạp hóa; mái chợ; lều chợ; sạp
           hàng; phí chợ; ban quản lý chợ; môn bài; hóa đơn điện tử; xí nghiệp; !xưởng may; không có việc; tìm việc làm;
           ra trường; trụ sở cũ; trụ sở xã cũ; trụ sở ủy ban cũ; trụ sở bỏ hoang; trụ sở bỏ không; trường cũ bỏ hoang;
           tài sản công; nhà công vụ; thu chi; quyết toán; công khai ngân sách; cây xăng; cân điêu; hàng dởm; tiểu thủ
           công nghiệp; !làng nghề; hộ tiểu thương; bình ổn giá; nợ ngân hàng; thế chấp; thủ tục vay; vay ngân hàng; vay
           tiền; tuyển công nhân; đi làm ăn xa; đi làm công ty; nhà máy tuyển; mở quán; buôn bán nhỏ; cân thiếu; quản lý
           thị trường; bán hàng online; hàng tết; cơ sở may; lương thấp; việc tại chỗ; làm tại chỗ; gian lận thương mại;
           giá cước; lãi vay; hộ vay; vốn làm ăn; chợ búa; chợ quê; chợ cóc; họp chợ; thuê ki ốt; kiốt; nộp thuế; mã số
           thuế; đóng thuế; khoán thuế; kinh tế tập thể; công ty; nhà máy may; làm công nhân; cửa hàng xăng; chợ mới;
           chợ cũ; ngồi bán; xây chợ; dọn hàng; chuyển chợ; đong thiếu
        3: !nghề; !vay; tiền vay; kinh tế; mua bán; !xăng; làm thuê; thị trường; cửa hàng; !sạp
        2: !giá; !bán; người bán; !quán
        1: đầu tư; !vốn; dự án; bão số
        """,
    "one_stop": """
        4: thủ tục hành chính; thủ tục; một cửa; bộ phận một cửa; trung tâm phục vụ hành chính công; hành chính công;
           dịch vụ công; dịch vụ công trực tuyến; nộp hồ sơ; trả kết quả; trễ hẹn; chậm trả; giấy hẹn; giấy khai sinh;
           khai sinh; kết hôn; đăng ký kết hôn; chứng thực; công chứng; sao y; hộ tịch; hộ khẩu; tạm trú; cư trú; căn
           cước; cccd; cmnd; vneid; định danh; định danh mức 2; lý lịch tư pháp; xếp hàng; bốc số; lấy số; chờ đợi; phải
           đi lại; bắt đi lại; bổ sung giấy tờ; đòi hỏi giấy tờ; hách dịch; thái độ; thái độ phục vụ; thái độ cán bộ;
           nhũng nhiễu; phiền hà; hành dân; tiếp dân; lịch tiếp dân; cán bộ tiếp dân; tiếp công dân; trụ sở xã; trụ sở
           ủy ban; đường dây nóng; phần mềm; nộp trực tuyến; trực tuyến; làm giấy; giờ làm việc; làm việc thứ bảy; hướng
           dẫn không rõ; chuyển đổi số; không biết dùng điện thoại; lệ phí; !xin dấu; đóng dấu; ký giấy; xác nhận; thu
           phí; tổ công nghệ số; số hóa; đơn thư; trả lời đơn; khai tử; giấy khai tử; giấy kết hôn; cải chính; thường
           trú; đăng ký thường trú; chuyển khẩu; tách khẩu; xác nhận độc thân; tình trạng hôn nhân; trung tâm phục vụ;
           trung tâm hành chính; máy lấy số; bấm số; !quầy; cán bộ trực; hẹn lại; hẹn đi hẹn lại; chạy đi chạy lại; đi
           đi lại lại; nộp hồ sơ trên mạng; nộp trên mạng; làm trên máy; làm trên mạng; nộp online; cổng dịch vụ công;
           báo lỗi; hệ thống lỗi; cau có; quát nạt; quát dân; cửa quyền; gây khó dễ; chủ tịch tiếp dân; thẻ căn cước;
           điện thoại thông minh; làm hộ khẩu; nhận kết quả; quay lại; thiếu giấy; nghe máy; giám hộ; nhận con; sai ngày
           sinh; trích lục khai sinh; bản sao; chuyển hộ khẩu; nhập hộ khẩu; nhập khẩu cho; quên mật khẩu; mã định danh;
           chữ ký số; hướng dẫn lòng vòng; đẩy qua đẩy lại; chỉ qua chỉ lại; đùn đẩy; cán bộ một cửa; làm thủ tục; nộp
           giấy; bộ phận tiếp nhận; tiếp nhận hồ sơ; cán bộ không có mặt; giấy đăng ký; đăng ký tạm trú; xếp hàng dài;
           phiếu hẹn; ngày hẹn; làm lại giấy; mất giấy; gắt gỏng; cáu gắt; làm khai sinh; giấy ủy quyền; ủy quyền; đường
           dây nóng xã
        3: lâu quá; !nộp; cấp giấy; trụ sở; phục vụ; !hẹn; hành chính; người nhận hồ sơ; !giấy; đăng ký; giấy tờ; chờ
           lâu; đi lại nhiều lần; hẹn lên hẹn xuống
        2: hồ sơ; trên mạng; trên máy
        1: trả lời
        """,
    "security": """
        4: an ninh; an ninh trật tự; trật tự; công an; công an xã; công an thôn; mất trộm; trộm cắp; trộm chó; bắt trộm;
           !cướp; !trộm; ma túy; !nghiện; người nghiện; nghiện hút; hút chích; đánh bạc; cờ bạc; !lô đề; số đề; đá gà;
           tín dụng đen; cho vay nặng lãi; lừa đảo; lừa đảo qua mạng; lừa đảo qua điện thoại; đánh nhau; gây rối; côn
           đồ; quậy phá; lạng lách; đánh võng; rú ga; nẹt pô; đua xe; xe độ; không đội mũ; nồng độ cồn; say rượu; rượu
           chè; thanh niên tụ tập; tụ tập; pháo nổ; đốt pháo; vũ khí; súng săn; !súng; phòng cháy; chữa cháy; phòng cháy
           chữa cháy; pccc; camera an ninh; camera; tuần tra; tổ an ninh; tổ bảo vệ an ninh trật tự; lực lượng an ninh
           cơ sở; dân quân; dân quân tự vệ; nghĩa vụ quân sự; nhập ngũ; tuyển quân; khám tuyển; quân sự; quốc phòng;
           huấn luyện; xuất ngũ; quân nhân; biên giới; tệ nạn; tệ nạn xã hội; mại dâm; tội phạm; buôn người; gây mất
           trật tự; ồn ào ban đêm; mất an ninh; thả chó; !chó cắn; chó thả rông; người lạ; tạm vắng; công an viên; thả
           chó không rọ mõm; bắn chim; bạo lực; đâm chém; ban chỉ huy quân sự; một giờ sáng; hai giờ sáng; 1 giờ sáng; 2
           giờ sáng; 3 giờ sáng; cai nghiện; nghiện ngập; kim tiêm; hút hít; bài bạc; đánh bài; xóc đĩa; cá độ; gọi điện
           lừa; lừa tiền; xưng là; xưng công an; xưng cán bộ; mạo danh; giả danh; cài phần mềm; phần mềm lạ; đường link;
           trộm gà; trộm xe; mất xe; mất gà; mất chó; bẻ khóa; bốc đầu; bốc đầu xe; phóng nhanh; phóng ẩu; phóng xe;
           chạy ẩu; uống rượu; say xỉn; chửi bới; gây sự; xô xát; đánh đập; siết nợ; hát hò; mở nhạc; nhạc to; nửa đêm;
           đến khuya; ầm ĩ; quán hát; quán nhậu; bắn pháo; đi nghĩa vụ; nghĩa vụ; khám nghĩa vụ; gọi nhập ngũ; dân
           phòng; bình chữa cháy; cháy nhà; chó dữ; rọ mõm; đi xe máy chưa đủ tuổi; chưa đủ tuổi; mũ bảo hiểm; phòng thủ
           dân sự; tìm kiếm cứu nạn; băng nhóm; trấn lột; dọa nạt; đe dọa; !chó; bóng cười; choai choai; thanh thiếu
           niên; kẻ gian; kẻ trộm; cạy cửa; lẻn vào; mất trâu; mất đồ; !bắn cá; game bắn cá; máy xèng; chó đuổi; !chó
           nhà; chó thả; chạy quá tải; chở quá tải; rầm rầm; ngáo đá; mất tích; thuốc nổ; súng tự chế; cầm dao; mã tấu;
           đòi nợ thuê; chơi họ; vỡ họ; vay nóng; app vay; lừa bán; vượt biên; nhạc sống; !vào dẹp; đánh chửi; bạo hành;
           đánh vợ; hoãn nghĩa vụ; hoãn gọi nhập ngũ; trực gác; tuần đêm; xe máy không biển; lấy trộm; mất cắp; cắt
           trộm; hái trộm; trộm mía; trộm chè; !bẫy; nhậu nhẹt; say sưa; đua nhau; hò hét; cãi nhau; nhóm thanh niên;
           tài khoản ngân hàng bị; chiếm đoạt; nhắn tin lừa; hỏa hoạn; nguy cơ cháy; cứu hỏa; xe cứu hỏa; chửi nhau; ném
           vỡ; ném đá; mất lợn; chuyển khoản; shipper; đèo ba; không mũ; lao ầm ầm; đi bộ đội; tuyển bộ đội; tập huấn
           dân quân; ở trọ; khai báo tạm trú; người ở trọ; mất vặt; ăn trộm; thuê trọ
        3: !phạt; xử phạt; xử lý nghiêm; ban chỉ huy; !quậy; !dẹp; !lừa; !khuya; !pháo; !say; bộ đội; !rượu; !cháy; !dao
        2: thanh niên; !đêm; mất tiền
        1: !sợ; !bắt
        """,
    "other": """
        4: nghĩa trang; nghĩa địa; chôn cất; mồ mả; !mộ; bảo hiểm xe máy; thi đấu quốc tế; lời cảm ơn; cảm ơn lãnh đạo;
           hỏa táng
        3: phản ánh trên app; ứng dụng phản ánh
        """,
}
